private enum Equal: Comparison {
    @inline(__always) static func holds<T: Computable>(_ a: T, _ b: T) -> Bool { a == b }
}

private enum NotEqual: Comparison {
    @inline(__always) static func holds<T: Computable>(_ a: T, _ b: T) -> Bool { a != b }
}

private enum Less: Comparison {
    @inline(__always) static func holds<T: Computable>(_ a: T, _ b: T) -> Bool { a < b }
}

private enum LessOrEqual: Comparison {
    @inline(__always) static func holds<T: Computable>(_ a: T, _ b: T) -> Bool { a <= b }
}

private enum Greater: Comparison {
    @inline(__always) static func holds<T: Computable>(_ a: T, _ b: T) -> Bool { a > b }
}

private enum GreaterOrEqual: Comparison {
    @inline(__always) static func holds<T: Computable>(_ a: T, _ b: T) -> Bool { a >= b }
}

/// The six ways to compare two numbers.
package enum Relation: Sendable {
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual

    /// The relation that holds when the numbers change places.
    package var swapped: Relation {
        switch self {
        case .equal, .notEqual: self
        case .less: .greater
        case .lessOrEqual: .greaterOrEqual
        case .greater: .less
        case .greaterOrEqual: .lessOrEqual
        }
    }
}

extension NDArray {
    /// Whether `first relation second`, for every pair of elements.
    package static func compare(
        _ first: NDArray, _ relation: Relation, _ second: NDArray
    ) -> NDArray {
        switch relation {
        case .equal: compare(Equal.self, first, second)
        case .notEqual: compare(NotEqual.self, first, second)
        case .less: compare(Less.self, first, second)
        case .lessOrEqual: compare(LessOrEqual.self, first, second)
        case .greater: compare(Greater.self, first, second)
        case .greaterOrEqual: compare(GreaterOrEqual.self, first, second)
        }
    }

    /// Whether `first relation second`, for every element and a number.
    package static func compare(
        _ first: NDArray, _ relation: Relation, _ second: Scalar
    ) -> NDArray {
        let kind = first.dtype.promoted(with: second)
        return compare(first.converted(to: kind), relation, NDArray(second, kind))
    }

    @inline(__always)
    private static func compare<C: Comparison>(
        _ comparison: C.Type, _ first: NDArray, _ second: NDArray
    ) -> NDArray {
        let type = DType.promote(first, second).computation
        let a = first.converted(to: type)
        let b = second.converted(to: type)
        let result = NDArray(uninitialized: resultLayout(a, b), .bool)
        switch type {
        case .float32: combine(a, b, into: result, Comparisons<C, Float>())
        case .float64: combine(a, b, into: result, Comparisons<C, Double>())
        default: combine(a, b, into: result, Comparisons<C, Int64>())
        }
        return result
    }
}
