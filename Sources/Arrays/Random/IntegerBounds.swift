/// The whole numbers that a random fill of an array of some kind may draw from.
package struct IntegerBounds {
    /// The smallest number.
    package private(set) var lower: Int64
    /// One more than the largest number.
    package private(set) var upper: Int64

    /// How many numbers there are.
    package var range: UInt64 { UInt64(bitPattern: upper &- lower) }

    /// The bounds from `lower` up to, not including, `upper`.
    ///
    /// A floating-point kind has gaps between large numbers. Its bounds are moved inwards so far
    /// that a number that is rounded cannot leave them.
    package init(from lower: Int64, to upper: Int64, for dtype: DType) {
        self.lower = lower
        self.upper = upper
        guard dtype.isFloatingPoint else { return }
        let least = dtype.rounded(lower &+ 1)
        if least < lower { self.lower = least &+ dtype.gap(near: lower &+ 1) }
        let most = dtype.rounded(upper &- 1)
        if most >= upper { self.upper = most &- dtype.gap(near: upper &- 1) }
    }

    /// The smallest and the largest whole number that an array of this kind can hold.
    package static func limits(of dtype: DType) -> (least: Int64, most: Int64) {
        switch dtype {
        case .bool: (0, 1)
        case .uint8: (0, 255)
        case .int8: (Int64(Int8.min), Int64(Int8.max))
        case .int16: (Int64(Int16.min), Int64(Int16.max))
        case .int32: (Int64(Int32.min), Int64(Int32.max))
        case .float16: (-65504, 65504)
        case .int64, .float64, .float32, .bfloat16: (.min, .max)
        }
    }
}

extension DType {
    /// The nearest number that this floating-point kind holds.
    fileprivate func rounded(_ value: Int64) -> Int64 {
        switch self {
        case .float64: Int64(truncating: Double(value))
        case .float32: Int64(truncating: Double(Float(value)))
        case .float16: Int64(truncating: Double(Half(Float(value)).value))
        default: Int64(truncating: Double(BFloat16(Float(value)).value))
        }
    }

    /// The distance between neighbouring numbers of this floating-point kind near `value`.
    fileprivate func gap(near value: Int64) -> Int64 {
        let digits = 64 - value.magnitude.leadingZeroBitCount
        return 1 << Int64(max(0, digits - significantBits))
    }

    private var significantBits: Int {
        switch self {
        case .float64: 53
        case .float32: 24
        case .float16: 11
        default: 8
        }
    }
}
