extension Generator {
    /// How many bytes a saved state has.
    public static var stateSize: Int { StateLayout.size }

    /// All that the numbers to come depend on, byte for byte as `torch.get_rng_state()` gives it.
    ///
    /// Saving it and setting it again repeats the numbers drawn in between. A state saved by
    /// PyTorch goes on with PyTorch's numbers. Bytes that are no such state stop the program.
    public var state: [UInt8] {
        get {
            var bytes = [UInt8](repeating: 0, count: StateLayout.size)
            bytes.store(initialSeed, at: StateLayout.seed)
            bytes.store(UInt32(stream.engine.left), at: StateLayout.left)
            bytes.store(UInt32(1), at: StateLayout.isSeeded)
            bytes.store(UInt64(stream.engine.position), at: StateLayout.position)
            for (index, word) in stream.engine.words.enumerated() {
                bytes.store(UInt64(word), at: StateLayout.words + 8 * index)
            }
            if let normal = stream.waitingNormal {
                bytes.store(normal.bitPattern, at: StateLayout.normal)
                bytes.store(UInt32(1), at: StateLayout.hasNormal)
            }
            return bytes
        }
        set {
            precondition(
                newValue.count == StateLayout.size, "a generator's state has 5056 bytes")
            let words = (0..<MersenneTwister.size).map { index in
                UInt32(truncatingIfNeeded: newValue.load64(at: StateLayout.words + 8 * index))
            }
            let seed = newValue.load64(at: StateLayout.seed)
            var stream = RandomStream(seed: seed)
            stream.engine = MersenneTwister(
                words: words, left: Int(newValue.load32(at: StateLayout.left)),
                position: Int(newValue.load64(at: StateLayout.position)))
            if newValue.load32(at: StateLayout.hasNormal) != 0 {
                let bits = newValue.load64(at: StateLayout.normal)
                stream.waitingNormal = Double(bitPattern: bits)
            }
            restore(stream, seed: seed)
        }
    }
}

/// Where the parts of a saved state are, in bytes from its start; all are little-endian.
private enum StateLayout {
    static let seed = 0
    static let left = 8
    static let isSeeded = 12
    static let position = 16
    static let words = 24
    static let normal = 5024
    static let hasNormal = 5040
    static let size = 5056
}

extension [UInt8] {
    fileprivate mutating func store(_ value: some FixedWidthInteger, at start: Int) {
        for byte in 0..<(value.bitWidth / 8) {
            self[start + byte] = UInt8(truncatingIfNeeded: value >> (8 * byte))
        }
    }

    fileprivate func load64(at start: Int) -> UInt64 {
        self[start..<(start + 8)].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    fileprivate func load32(at start: Int) -> UInt32 {
        self[start..<(start + 4)].reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }
}
