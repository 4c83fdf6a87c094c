extension RandomStream {
    /// Draws a whole number from `lower` up to, not including, `lower + range`.
    ///
    /// Ranges of 2²⁸ and more take 64 random bits, smaller ones 32. The modulus favours small
    /// numbers by a trace, as it does in PyTorch.
    package mutating func integer(from lower: Int64, range: UInt64) -> Int64 {
        precondition(range > 0, "a range to draw from holds at least one number")
        let bits = range >= 1 << 28 ? bits64() : UInt64(bits32())
        return lower &+ Int64(truncatingIfNeeded: bits % range)
    }

    /// Draws a whole number of all those from 0 that `dtype` can hold without a gap.
    package mutating func integer(for dtype: DType) -> Int64 {
        switch dtype {
        case .int64: Int64(bits64() & (1 << 63 - 1))
        case .float64: Int64(bits64() % (1 << 53 + 1))
        case .bool: Int64(bits32() & 1)
        default: Int64(bits32() % Self.count(for: dtype))
        }
    }

    /// How many numbers from 0 on the smaller kinds of number are drawn from.
    private static func count(for dtype: DType) -> UInt32 {
        switch dtype {
        case .float32: 1 << 24 + 1
        case .float16: 1 << 11 + 1
        case .bfloat16: 1 << 8 + 1
        case .int16: 1 << 15
        case .int8: 1 << 7
        case .uint8: 1 << 8
        default: 1 << 31
        }
    }

    /// Draws a random order of the numbers from 0 up to, not including, `count`.
    ///
    /// Each place in turn is exchanged with itself or a later one.
    package mutating func permutation(_ count: Int) -> [Int64] {
        var order = (0..<count).map(Int64.init)
        for place in 0..<max(0, count - 1) {
            order.swapAt(place, place + offset(below: count - place, of: count))
        }
        return order
    }

    private mutating func offset(below limit: Int, of count: Int) -> Int {
        // PyTorch holds 32 bits to be even enough for fewer than 2³² / 20 numbers.
        let bits = count < 214_748_364 ? UInt64(bits32()) : bits64()
        return Int(bits % UInt64(limit))
    }
}
