import Kernels

private enum Sine: RealUnaryFormula {
    @inline(__always) static func value<T: Real>(_ a: T) -> T {
        T(number: Elementary.sine(a.double))
    }
}

private enum Cosine: RealUnaryFormula {
    @inline(__always) static func value<T: Real>(_ a: T) -> T {
        T(number: Elementary.cosine(a.double))
    }
}

private enum Tangent: RealUnaryFormula {
    @inline(__always) static func value<T: Real>(_ a: T) -> T {
        T(number: Elementary.tangent(a.double))
    }
}

private enum Arcsine: RealUnaryFormula {
    @inline(__always) static func value<T: Real>(_ a: T) -> T {
        T(number: Elementary.arcsine(a.double))
    }
}

private enum Arccosine: RealUnaryFormula {
    @inline(__always) static func value<T: Real>(_ a: T) -> T {
        T(number: Elementary.arccosine(a.double))
    }
}

private enum Arctangent: RealUnaryFormula {
    @inline(__always) static func value<T: Real>(_ a: T) -> T {
        T(number: Elementary.arctangent(a.double))
    }
}

private enum HyperbolicSine: RealUnaryFormula {
    @inline(__always) static func value<T: Real>(_ a: T) -> T {
        T(number: Elementary.hyperbolicSine(a.double))
    }
}

private enum HyperbolicCosine: RealUnaryFormula {
    @inline(__always) static func value<T: Real>(_ a: T) -> T {
        T(number: Elementary.hyperbolicCosine(a.double))
    }
}

private enum HyperbolicTangent: RealUnaryFormula {
    static var vectors: VectorFunction? { .hyperbolicTangent }

    @inline(__always) static func value<T: Real>(_ a: T) -> T {
        T(number: Elementary.hyperbolicTangent(a.double))
    }
}

private enum ArctangentOfRatio: RealBinaryFormula {
    @inline(__always) static func value<T: Real>(_ a: T, _ b: T) -> T {
        T(number: Elementary.arctangent(a.double, over: b.double))
    }
}

extension NDArray {
    /// The sines.
    package static func sine(_ array: NDArray, into target: NDArray? = nil) -> NDArray {
        realUnary(Sine.self, array, into: target)
    }

    /// The cosines.
    package static func cosine(_ array: NDArray, into target: NDArray? = nil) -> NDArray {
        realUnary(Cosine.self, array, into: target)
    }

    /// The tangents.
    package static func tangent(_ array: NDArray, into target: NDArray? = nil) -> NDArray {
        realUnary(Tangent.self, array, into: target)
    }

    /// The angles whose sines are the elements.
    package static func arcsine(_ array: NDArray, into target: NDArray? = nil) -> NDArray {
        realUnary(Arcsine.self, array, into: target)
    }

    /// The angles whose cosines are the elements.
    package static func arccosine(_ array: NDArray, into target: NDArray? = nil) -> NDArray {
        realUnary(Arccosine.self, array, into: target)
    }

    /// The angles whose tangents are the elements.
    package static func arctangent(_ array: NDArray, into target: NDArray? = nil) -> NDArray {
        realUnary(Arctangent.self, array, into: target)
    }

    /// The hyperbolic sines.
    package static func hyperbolicSine(_ array: NDArray, into target: NDArray? = nil) -> NDArray {
        realUnary(HyperbolicSine.self, array, into: target)
    }

    /// The hyperbolic cosines.
    package static func hyperbolicCosine(_ array: NDArray, into target: NDArray? = nil) -> NDArray {
        realUnary(HyperbolicCosine.self, array, into: target)
    }

    /// The hyperbolic tangents.
    package static func hyperbolicTangent(_ array: NDArray, into target: NDArray? = nil) -> NDArray
    {
        realUnary(HyperbolicTangent.self, array, into: target)
    }

    /// The angles of the points (second, first).
    package static func arctangent(
        _ first: NDArray, over second: NDArray, in kind: DType, into target: NDArray? = nil
    ) -> NDArray {
        realBinary(ArctangentOfRatio.self, first, second, in: kind, into: target)
    }
}
