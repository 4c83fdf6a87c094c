private enum Add: BinaryFormula {
    @inline(__always) static func value<T: Computable>(_ a: T, _ b: T) -> T { a.plus(b) }
}

private enum Subtract: BinaryFormula {
    @inline(__always) static func value<T: Computable>(_ a: T, _ b: T) -> T { a.minus(b) }
}

private enum SubtractFrom: BinaryFormula {
    @inline(__always) static func value<T: Computable>(_ a: T, _ b: T) -> T { b.minus(a) }
}

private enum Multiply: BinaryFormula {
    @inline(__always) static func value<T: Computable>(_ a: T, _ b: T) -> T { a.times(b) }
}

private enum Divide: RealBinaryFormula {
    @inline(__always) static func value<T: Real>(_ a: T, _ b: T) -> T { a / b }
}

private enum Negate: UnaryFormula {
    @inline(__always) static func value<T: Computable>(_ a: T) -> T { T.zero.minus(a) }
}

private enum NegateReal: RealUnaryFormula {
    @inline(__always) static func value<T: Real>(_ a: T) -> T { -a }
}

extension NDArray {
    /// `first + second`
    @discardableResult
    package static func add(
        _ first: NDArray, _ second: NDArray, in kind: DType? = nil,
        into target: NDArray? = nil
    ) -> NDArray {
        binary(Add.self, first, second, in: kind, into: target)
    }

    /// `first + second`
    @discardableResult
    package static func add(
        _ first: NDArray, _ second: Scalar, in kind: DType, into target: NDArray? = nil
    ) -> NDArray {
        binary(Add.self, first, second, in: kind, into: target)
    }

    /// `first - second`
    @discardableResult
    package static func subtract(
        _ first: NDArray, _ second: NDArray, in kind: DType? = nil,
        into target: NDArray? = nil
    ) -> NDArray {
        binary(Subtract.self, first, second, in: kind, into: target)
    }

    /// `first - second`
    @discardableResult
    package static func subtract(
        _ first: NDArray, _ second: Scalar, in kind: DType, into target: NDArray? = nil
    ) -> NDArray {
        binary(Subtract.self, first, second, in: kind, into: target)
    }

    /// `second - first`
    @discardableResult
    package static func subtract(
        _ first: NDArray, from second: Scalar, in kind: DType
    ) -> NDArray {
        binary(SubtractFrom.self, first, second, in: kind)
    }

    /// `first * second`
    @discardableResult
    package static func multiply(
        _ first: NDArray, _ second: NDArray, in kind: DType? = nil,
        into target: NDArray? = nil
    ) -> NDArray {
        binary(Multiply.self, first, second, in: kind, into: target)
    }

    /// `first * second`
    @discardableResult
    package static func multiply(
        _ first: NDArray, _ second: Scalar, in kind: DType, into target: NDArray? = nil
    ) -> NDArray {
        binary(Multiply.self, first, second, in: kind, into: target)
    }

    /// `first / second`
    @discardableResult
    package static func divide(
        _ first: NDArray, _ second: NDArray, in kind: DType? = nil,
        into target: NDArray? = nil
    ) -> NDArray {
        realBinary(Divide.self, first, second, in: kind, into: target)
    }

    /// `first / second`
    @discardableResult
    package static func divide(
        _ first: NDArray, _ second: Scalar, in kind: DType, into target: NDArray? = nil
    ) -> NDArray {
        realBinary(Divide.self, first, second, in: kind, into: target)
    }

    /// `-array`
    @discardableResult
    package static func negate(_ array: NDArray, into target: NDArray? = nil) -> NDArray {
        if array.dtype.isFloatingPoint { return realUnary(NegateReal.self, array, into: target) }
        return unary(Negate.self, array, into: target)
    }
}
