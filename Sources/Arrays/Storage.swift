import Kernels

/// The memory of an array; views of the array share it.
///
/// A small block lies behind the object itself: one allocation is quicker than two.
package final class Storage: StorageObject {
    private static let largestBlockInside = 1024

    /// Memory whose contents are not set.
    package static func make(byteCount: Int) -> Storage {
        #if hasFeature(Embedded)
            return make(apart: byteCount)
        #else
            return byteCount > largestBlockInside ? make(apart: byteCount) : make(inside: byteCount)
        #endif
    }

    #if hasFeature(Embedded)
        private static func make(_ header: StorageHeader) -> Storage { Storage(header) }
    #else
        private static func make(_ header: StorageHeader) -> Storage {
            unsafeDowncast(create(minimumCapacity: 0) { _ in header }, to: Storage.self)
        }

        private static func make(inside byteCount: Int) -> Storage {
            let units =
                (byteCount + MemoryLayout<StorageUnit>.size - 1) / MemoryLayout<StorageUnit>.size
            let buffer = create(minimumCapacity: units) { buffer in
                let base = buffer.withUnsafeMutablePointerToElements { UnsafeMutableRawPointer($0) }
                return StorageHeader(base: base, byteCount: byteCount, place: .inside)
            }
            return unsafeDowncast(buffer, to: Storage.self)
        }
    #endif

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

    deinit {
        if case .apart = header.place { Block.release(base, byteCount: byteCount) }
    }

    /// The first byte.
    package var base: UnsafeMutableRawPointer {
        @inline(__always) get { header.base }
    }

    /// The size in bytes.
    package var byteCount: Int { header.byteCount }

    /// Whether the memory belongs to another storage.
    package var isShared: Bool {
        if case .shared = header.place { true } else { false }
    }

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

#if hasFeature(Embedded)
    /// An object with a header alone: Embedded Swift cannot put elements behind an object whose
    /// class it learns when the program runs.
    package class StorageObject {
        fileprivate final var header: StorageHeader

        fileprivate init(_ header: StorageHeader) { self.header = header }
    }
#else
    /// An object with a header and elements behind it.
    package typealias StorageObject = ManagedBuffer<StorageHeader, StorageUnit>
#endif
