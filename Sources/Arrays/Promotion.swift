extension DType {
    /// The kind in which arithmetic on this kind is done: float32, float64 or int64.
    package var computation: DType {
        switch self {
        case .float64: .float64
        case .float32, .float16, .bfloat16: .float32
        case .int64, .int32, .int16, .int8, .uint8, .bool: .int64
        }
    }

    /// This kind, or the default floating-point kind for whole numbers and truth values.
    package var asFloatingPoint: DType {
        isFloatingPoint ? self : ThreadState.current.pointee.defaultDType
    }

    /// Truth values, then whole numbers, then floating-point numbers.
    package var category: Int { isFloatingPoint ? 2 : self == .bool ? 0 : 1 }

    /// The smallest kind that holds both, by PyTorch's table.
    package static func promote(_ first: DType, _ second: DType) -> DType {
        if first == second { return first }
        if first.category != second.category {
            return first.category > second.category ? first : second
        }
        if first.isFloatingPoint {
            if first == .float64 || second == .float64 { return .float64 }
            return .float32
        }
        // The only two whole-number kinds of one size are uint8 and int8.
        if first.size == second.size { return .int16 }
        return first.size > second.size ? first : second
    }

    /// The kind of `first ∘ second`, where scalars and 0-dim arrays do not widen arrays of their
    /// own category.
    package static func promote(_ first: NDArray, _ second: NDArray) -> DType {
        let one = first.dtype
        let other = second.dtype
        if one == other { return one }
        if (first.rank == 0) == (second.rank == 0) { return promote(one, other) }
        let array = first.rank == 0 ? other : one
        let single = first.rank == 0 ? one : other
        return array.category >= single.category ? array : single
    }

    /// The kind of an array of this kind combined with a plain number.
    package func promoted(with scalar: Scalar) -> DType {
        switch scalar {
        case .bool: self
        case .int: self == .bool ? .int64 : self
        case .double: isFloatingPoint ? self : ThreadState.current.pointee.defaultDType
        }
    }
}
