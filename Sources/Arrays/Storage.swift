import Kernels

/// The memory of an array; views of the array share it.
///
/// A small block lies behind the object itself: one allocation is quicker than two.
package final class Storage: ManagedBuffer<StorageHeader, StorageUnit> {
    private static let largestBlockInside = 1024

    /// Memory whose contents are not set.
    package static func make(byteCount: Int) -> Storage {
        if byteCount > largestBlockInside { return make(apart: byteCount) }
        let units =
            (byteCount + MemoryLayout<StorageUnit>.size - 1) / MemoryLayout<StorageUnit>.size
        let buffer = create(minimumCapacity: units) { buffer in
            let base = buffer.withUnsafeMutablePointerToElements { UnsafeMutableRawPointer($0) }
            return StorageHeader(base: base, byteCount: byteCount, place: .inside)
        }
        return unsafeDowncast(buffer, to: Storage.self)
    }

    private static func make(apart byteCount: Int) -> Storage {
        let base = Block.allocate(byteCount: byteCount)
        return make(StorageHeader(base: base, byteCount: byteCount, place: .apart))
    }

    /// The same memory with a version of its own, so that writes through it go unnoticed.
    package static func make(sharing storage: Storage) -> Storage {
        make(
            StorageHeader(
                base: storage.base, byteCount: storage.byteCount, place: .shared(storage)))
    }

    private static func make(_ header: StorageHeader) -> Storage {
        unsafeDowncast(create(minimumCapacity: 0) { _ in header }, to: Storage.self)
    }

    deinit {
        if case .apart = header.place { Block.release(base, byteCount: byteCount) }
    }

    /// The first byte.
    package var base: UnsafeMutableRawPointer {
        @inline(__always) get { header.base }
    }

    /// The size in bytes.
    package var byteCount: Int { header.byteCount }

    /// How many times the memory was written to in place.
    package var version: Int {
        @inline(__always) get { header.version }
        @inline(__always) set { header.version = newValue }
    }
}

/// The unit of the memory behind a storage object, which aligns it.
package typealias StorageUnit = SIMD2<UInt64>

/// What a storage knows beside the numbers.
package struct StorageHeader {
    fileprivate let base: UnsafeMutableRawPointer
    fileprivate let byteCount: Int
    fileprivate let place: Place
    fileprivate var version = 0

    fileprivate enum Place {
        /// Behind the object.
        case inside
        /// In a block of their own.
        case apart
        /// In another storage.
        case shared(Storage)
    }

    fileprivate init(base: UnsafeMutableRawPointer, byteCount: Int, place: Place) {
        self.base = base
        self.byteCount = byteCount
        self.place = place
    }
}
