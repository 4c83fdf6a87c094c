private enum Rectifier: UnaryFormula {
    @inline(__always) static func value<T: Computable>(_ a: T) -> T { a <= .zero ? .zero : a }
}

private enum RectifierGradient: BinaryFormula {
    @inline(__always) static func value<T: Computable>(_ a: T, _ b: T) -> T {
        b <= .zero ? .zero : a
    }
}

private struct LeakyRectifier: RealMapping {
    let slope: Double

    @inline(__always) func value<T: Real>(_ a: T) -> T { a > 0 ? a : a * T(number: slope) }
}

private struct ExponentialLinear: RealMapping {
    let alpha: Double
    let scale: Double
    let rate: Double

    @inline(__always) func value<T: Real>(_ a: T) -> T {
        if a > 0 { return a * T(number: scale) }
        let power = Elementary.exponentialLessOne(a.double * rate)
        return T(number: power) * T(number: alpha * scale)
    }
}

private struct Softplus: RealMapping {
    let beta: Double
    let threshold: Double

    @inline(__always) func value<T: Real>(_ a: T) -> T {
        let scaled = a.double * beta
        if scaled > threshold { return a }
        return T(number: Elementary.logarithmOfOnePlus(Elementary.exponential(scaled)) / beta)
    }
}

private enum LogSigmoid: RealUnaryFormula {
    @inline(__always) static func value<T: Real>(_ a: T) -> T {
        let power = Elementary.exponential(-a.double.magnitude)
        return Swift.min(a, 0) - T(number: Elementary.logarithmOfOnePlus(power))
    }
}

private enum SigmoidLinear: RealUnaryFormula {
    @inline(__always) static func value<T: Real>(_ a: T) -> T {
        a / (1 + T(number: Elementary.exponential(-a.double)))
    }
}

private enum GaussianLinear: RealUnaryFormula {
    @inline(__always) static func value<T: Real>(_ a: T) -> T {
        // Rounded before the sum, as in PyTorch: for negative numbers little is left of it.
        let share = T(number: Elementary.errorFunction(a.double * 0.5.squareRoot()))
        return a * T(number: 0.5) * (1 + share)
    }
}

/// The Gaussian linear unit with the error function approximated by a hyperbolic tangent.
private enum ApproximateGaussianLinear: RealUnaryFormula {
    @inline(__always) static func value<T: Real>(_ a: T) -> T {
        let inner = T(number: 0.7978845608028654) * (a + T(number: 0.044715) * a * a * a)
        return a * T(number: 0.5) * (1 + T(number: Elementary.hyperbolicTangent(inner.double)))
    }
}

private enum Mish: RealUnaryFormula {
    @inline(__always) static func value<T: Real>(_ a: T) -> T {
        let softplus = Elementary.logarithmOfOnePlus(Elementary.exponential(a.double))
        return a * T(number: Elementary.hyperbolicTangent(softplus))
    }
}

private enum HardSigmoid: RealUnaryFormula {
    @inline(__always) static func value<T: Real>(_ a: T) -> T {
        a + 3 <= 0 ? 0 : a >= 3 ? 1 : (a + 3) / 6
    }
}

private enum HardSwish: RealUnaryFormula {
    @inline(__always) static func value<T: Real>(_ a: T) -> T { a * HardSigmoid.value(a) }
}

extension NDArray {
    /// The elements, with 0 in place of negative ones.
    package static func rectified(_ array: NDArray, into target: NDArray? = nil) -> NDArray {
        unary(Rectifier.self, array, into: target)
    }

    /// A gradient, with 0 where the elements of `rectified` are 0.
    package static func rectifiedGradient(_ gradient: NDArray, _ rectified: NDArray) -> NDArray {
        binary(RectifierGradient.self, gradient, rectified)
    }

    /// The elements, the negative ones times a slope.
    package static func leakyRectified(
        _ array: NDArray, slope: Double, into target: NDArray? = nil
    ) -> NDArray {
        mapped(LeakyRectifier(slope: slope), array, into: target)
    }

    /// The elements times a scale; for negative ones, `scale * alpha * (e^(rate x) - 1)`.
    package static func exponentialLinear(
        _ array: NDArray, alpha: Double, scale: Double = 1, rate: Double = 1,
        into target: NDArray? = nil
    ) -> NDArray {
        mapped(ExponentialLinear(alpha: alpha, scale: scale, rate: rate), array, into: target)
    }

    /// `log(1 + e^(beta x)) / beta`; the elements themselves where `beta x` is above a threshold.
    package static func softplus(
        _ array: NDArray, beta: Double, threshold: Double
    ) -> NDArray {
        mapped(Softplus(beta: beta, threshold: threshold), array)
    }

    /// The logarithms of `sigmoid`, without loss where it is close to 0.
    package static func logSigmoid(_ array: NDArray, into target: NDArray? = nil) -> NDArray {
        realUnary(LogSigmoid.self, array, into: target)
    }

    /// `x * sigmoid(x)`
    package static func sigmoidLinear(_ array: NDArray, into target: NDArray? = nil) -> NDArray {
        realUnary(SigmoidLinear.self, array, into: target)
    }

    /// The elements times the probability that a standard normal number is below them.
    package static func gaussianLinear(_ array: NDArray, into target: NDArray? = nil) -> NDArray {
        realUnary(GaussianLinear.self, array, into: target)
    }

    /// `gaussianLinear`, approximated by a hyperbolic tangent.
    package static func approximateGaussianLinear(
        _ array: NDArray, into target: NDArray? = nil
    ) -> NDArray {
        realUnary(ApproximateGaussianLinear.self, array, into: target)
    }

    /// `x * tanh(log(1 + e^x))`
    package static func mish(_ array: NDArray, into target: NDArray? = nil) -> NDArray {
        realUnary(Mish.self, array, into: target)
    }

    /// `(x + 3) / 6`, between 0 and 1.
    package static func hardSigmoid(_ array: NDArray, into target: NDArray? = nil) -> NDArray {
        realUnary(HardSigmoid.self, array, into: target)
    }

    /// `x * hardSigmoid(x)`
    package static func hardSwish(_ array: NDArray, into target: NDArray? = nil) -> NDArray {
        realUnary(HardSwish.self, array, into: target)
    }
}
