import Kernels

/// How one number is computed from one, in every type that arithmetic is done in.
///
/// An element-wise operation is a formula and the function of `NDArray` that names it; loops,
/// strides, broadcasting and kinds of numbers are added by `NDArray.unary` and `NDArray.binary`.
package protocol UnaryFormula {
    static func value<T: Computable>(_ a: T) -> T
}

/// How one floating-point number is computed from one.
package protocol RealUnaryFormula {
    static func value<T: Real>(_ a: T) -> T

    /// The kernel that computes it in single precision, where there is one.
    static var vectors: VectorFunction? { get }
}

extension RealUnaryFormula {
    package static var vectors: VectorFunction? {
        @inline(__always) get { nil }
    }
}

/// How one floating-point number is computed from one, given numbers that the mapping keeps.
package protocol RealMapping {
    func value<T: Real>(_ a: T) -> T
}

/// How one number is computed from two.
package protocol BinaryFormula {
    static func value<T: Computable>(_ a: T, _ b: T) -> T
}

/// How one floating-point number is computed from two.
package protocol RealBinaryFormula {
    static func value<T: Real>(_ a: T, _ b: T) -> T
}

/// How one whole number is computed from two.
package protocol WholeBinaryFormula {
    static func value(_ a: Int64, _ b: Int64) -> Int64
}

/// How a truth value is computed from two numbers.
package protocol Comparison {
    static func holds<T: Computable>(_ a: T, _ b: T) -> Bool
}
