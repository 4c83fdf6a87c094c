#if !hasFeature(Embedded)
    import Synchronization
#endif

/// Blocks of memory for arrays and for intermediate results.
///
/// The system clears every page of a large new block. So large blocks that are given back are kept,
/// up to a bound, and given out again.
public enum Block {
    /// Where memory begins: at a cache line's first byte.
    public static let alignment = 64

    /// A block whose contents are not set.
    public static func allocate(byteCount: Int) -> UnsafeMutableRawPointer {
        #if !hasFeature(Embedded)
            if byteCount >= smallestKept, let address = kept.withLock({ $0.take(byteCount) }),
                let block = UnsafeMutableRawPointer(bitPattern: address)
            {
                return block
            }
        #endif
        return .allocate(byteCount: byteCount, alignment: alignment)
    }

    /// Gives a block back, of the size that it was asked for with.
    public static func release(_ block: UnsafeMutableRawPointer, byteCount: Int) {
        #if !hasFeature(Embedded)
            if byteCount >= smallestKept {
                let address = UInt(bitPattern: block)
                for old in kept.withLock({ $0.put(address, byteCount) }) {
                    UnsafeMutableRawPointer(bitPattern: old)?.deallocate()
                }
                return
            }
        #endif
        block.deallocate()
    }

    /// A block of single-precision numbers.
    public static func allocate(floats count: Int) -> UnsafeMutablePointer<Float> {
        allocate(byteCount: count * MemoryLayout<Float>.stride)
            .bindMemory(to: Float.self, capacity: count)
    }

    /// Gives back a block of single-precision numbers.
    public static func release(_ block: UnsafeMutablePointer<Float>, floats count: Int) {
        release(UnsafeMutableRawPointer(block), byteCount: count * MemoryLayout<Float>.stride)
    }

    #if !hasFeature(Embedded)
        private static let smallestKept = 1 << 16
        private static let kept = Mutex(KeptBlocks())
    #endif
}

#if !hasFeature(Embedded)
    /// Blocks that wait for their next use, the latest at the end.
    private struct KeptBlocks: ~Copyable {
        private var blocks: [(address: UInt, byteCount: Int)] = []
        private var byteCount = 0

        private static let mostBlocks = 64
        private static let mostBytes = 256 << 20

        /// The block of a size that was put last.
        mutating func take(_ wanted: Int) -> UInt? {
            guard let place = blocks.lastIndex(where: { $0.byteCount == wanted }) else {
                return nil
            }
            byteCount -= wanted
            return blocks.remove(at: place).address
        }

        /// Keeps a block; gives those that are to be freed for it, the oldest first.
        mutating func put(_ block: UInt, _ size: Int) -> [UInt] {
            blocks.append((block, size))
            byteCount += size
            var dropped: [UInt] = []
            while byteCount > Self.mostBytes || blocks.count > Self.mostBlocks {
                let old = blocks.removeFirst()
                byteCount -= old.byteCount
                dropped.append(old.address)
            }
            return dropped
        }
    }
#endif
