/// The memory of an array; views of the array share it.
package final class Storage {
    /// The first byte.
    package let base: UnsafeMutableRawPointer
    /// The size in bytes.
    package let byteCount: Int
    /// How many times the memory was written to in place.
    package var version = 0

    private let owner: Storage?

    // Vector loads like whole cache lines; the alignment costs more than a small array's sum.
    private static let largestSmallBlock = 1024

    /// Memory whose contents are not set.
    package init(byteCount: Int) {
        self.byteCount = byteCount
        let alignment = byteCount > Storage.largestSmallBlock ? 64 : 16
        base = .allocate(byteCount: byteCount, alignment: alignment)
        owner = nil
    }

    /// The same memory with a version of its own, so that writes through it go unnoticed.
    package init(sharing storage: Storage) {
        base = storage.base
        byteCount = storage.byteCount
        owner = storage
    }

    deinit {
        if owner == nil { base.deallocate() }
    }
}
