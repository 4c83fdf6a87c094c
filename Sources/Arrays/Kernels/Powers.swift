private enum SquareRoot: RealUnaryFormula {
    @inline(__always) static func value<T: Real>(_ a: T) -> T { a.squareRoot() }
}

private enum ReciprocalSquareRoot: RealUnaryFormula {
    @inline(__always) static func value<T: Real>(_ a: T) -> T { 1 / a.squareRoot() }
}

private enum Power: RealBinaryFormula {
    @inline(__always) static func value<T: Real>(_ a: T, _ b: T) -> T {
        T(number: Elementary.power(a.double, b.double))
    }
}

private enum WholePower: WholeBinaryFormula {
    static func value(_ a: Int64, _ b: Int64) -> Int64 {
        if b < 0 { return a == 1 ? 1 : a == -1 ? (b & 1 == 0 ? 1 : -1) : 0 }
        var (result, square, rest) = (Int64(1), a, b)
        while rest > 0 {
            if rest & 1 == 1 { result = result &* square }
            square = square &* square
            rest >>= 1
        }
        return result
    }
}

/// The exponents that need no logarithm, computed as PyTorch does.
private enum Square: RealUnaryFormula {
    @inline(__always) static func value<T: Real>(_ a: T) -> T { a * a }
}

private enum Cube: RealUnaryFormula {
    @inline(__always) static func value<T: Real>(_ a: T) -> T { a * a * a }
}

private enum Reciprocal: RealUnaryFormula {
    @inline(__always) static func value<T: Real>(_ a: T) -> T { 1 / a }
}

private enum ReciprocalSquare: RealUnaryFormula {
    @inline(__always) static func value<T: Real>(_ a: T) -> T { 1 / (a * a) }
}

extension NDArray {
    /// The square roots.
    package static func squareRoot(_ array: NDArray, into target: NDArray? = nil) -> NDArray {
        realUnary(SquareRoot.self, array, into: target)
    }

    /// 1 divided by the square roots.
    package static func reciprocalSquareRoot(
        _ array: NDArray, into target: NDArray? = nil
    ) -> NDArray {
        realUnary(ReciprocalSquareRoot.self, array, into: target)
    }

    /// 1 divided by the elements.
    package static func reciprocal(_ array: NDArray, into target: NDArray? = nil) -> NDArray {
        realUnary(Reciprocal.self, array, into: target)
    }

    /// `first` to the power `second`, for every pair of elements, which broadcast.
    package static func power(
        _ first: NDArray, _ second: NDArray, in kind: DType, into target: NDArray? = nil
    ) -> NDArray {
        if kind.isFloatingPoint {
            return realBinary(Power.self, first, second, in: kind, into: target)
        }
        return wholeBinary(WholePower.self, first, second, in: kind, into: target)
    }

    /// Every element to one power.
    package static func power(
        _ array: NDArray, _ exponent: Scalar, in kind: DType, into target: NDArray? = nil
    ) -> NDArray {
        if !kind.isFloatingPoint {
            let exponents = NDArray(exponent, .int64)
            return wholeBinary(WholePower.self, array, exponents, in: kind, into: target)
        }
        let base = array.converted(to: kind)
        switch exponent.asDouble {
        case 2: return realUnary(Square.self, base, into: target)
        case 3: return realUnary(Cube.self, base, into: target)
        case 0.5: return squareRoot(base, into: target)
        case -0.5: return reciprocalSquareRoot(base, into: target)
        case -1: return reciprocal(base, into: target)
        case -2: return realUnary(ReciprocalSquare.self, base, into: target)
        default: return realBinary(Power.self, base, exponent, in: kind, into: target)
        }
    }
}
