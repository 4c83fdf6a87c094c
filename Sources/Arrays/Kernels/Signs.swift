private enum Magnitude: RealUnaryFormula {
    @inline(__always) static func value<T: Real>(_ a: T) -> T { a.magnitude }
}

private enum WholeMagnitude: UnaryFormula {
    @inline(__always) static func value<T: Computable>(_ a: T) -> T {
        a < .zero ? T.zero.minus(a) : a
    }
}

private enum Sign: UnaryFormula {
    @inline(__always) static func value<T: Computable>(_ a: T) -> T {
        a > .zero ? 1 : a < .zero ? -1 : .zero
    }
}

extension NDArray {
    /// The elements without their signs.
    package static func magnitude(_ array: NDArray, into target: NDArray? = nil) -> NDArray {
        if array.dtype.isFloatingPoint { return realUnary(Magnitude.self, array, into: target) }
        return unary(WholeMagnitude.self, array, into: target)
    }

    /// 1 for positive elements, -1 for negative ones, and 0 for 0 and not-a-number.
    package static func sign(_ array: NDArray, into target: NDArray? = nil) -> NDArray {
        unary(Sign.self, array, into: target)
    }
}
