import Arrays

extension F {
    /// The elements, with `alpha * (e^x - 1)` in place of negative ones x.
    ///
    /// - Parameter inplace: whether the tensor itself is changed.
    public static func elu(
        _ input: Tensor, _ alpha: Double = 1, inplace: Bool = false
    ) -> Tensor {
        inplace ? elu_(input, alpha) : exponentialUnit(input, .elu(alpha))
    }

    /// Replaces negative elements x by `alpha * (e^x - 1)`.
    @discardableResult
    public static func elu_(_ input: Tensor, _ alpha: Double = 1) -> Tensor {
        input.requireFloatingPoint("elu_cpu")
        return input.update {
            _ = NDArray.exponentialLinear(input.array, alpha: alpha, into: input.array)
        } recorded: {
            elu($0, alpha)
        }
    }

    /// `scale * (x > 0 ? x : alpha * (e^x - 1))` with the scale 1.0507 and the alpha 1.6733 that
    /// keep numbers at mean 0 and variance 1 from layer to layer.
    public static func selu(_ input: Tensor) -> Tensor { exponentialUnit(input, .selu) }

    /// The elements, with `alpha * (e^(x / alpha) - 1)` in place of negative ones x.
    public static func celu(_ input: Tensor, _ alpha: Double = 1) -> Tensor {
        exponentialUnit(input, .celu(alpha))
    }

    /// `log(1 + e^(beta * x)) / beta`: a smooth `relu`.
    ///
    /// - Parameters:
    ///   - beta: how sharp the bend is.
    ///   - threshold: where `beta * x` is above it, the element itself is given.
    public static func softplus(
        _ input: Tensor, beta: Double = 1, threshold: Double = 20
    ) -> Tensor {
        input.requireFloatingPoint("softplus_cpu")
        let result = NDArray.softplus(input.array, beta: beta, threshold: threshold)
        return record(result, from: input) { SoftplusNode(result, input, beta, threshold) }
    }

    /// The logarithms of `sigmoid`, exact also where it is close to 0.
    public static func logsigmoid(_ input: Tensor) -> Tensor {
        input.requireFloatingPoint("log_sigmoid_cpu")
        let result = NDArray.logSigmoid(input.array)
        return record(result, from: input) { LogSigmoidNode(result, input) }
    }

    private static func exponentialUnit(_ input: Tensor, _ curve: ExponentialCurve) -> Tensor {
        input.requireFloatingPoint("elu_cpu")
        let result = NDArray.exponentialLinear(
            input.array, alpha: curve.alpha, scale: curve.scale, rate: curve.rate)
        return record(result, from: input) { ExponentialUnitNode(result, input, curve) }
    }
}

/// The numbers in `scale * (x > 0 ? x : alpha * (e^(rate * x) - 1))`.
private struct ExponentialCurve {
    var alpha: Double
    var scale = 1.0
    var rate = 1.0
    var label = "EluBackward0"

    static let selu = ExponentialCurve(alpha: 1.6732632423543772, scale: 1.0507009873554805)

    static func elu(_ alpha: Double) -> ExponentialCurve { ExponentialCurve(alpha: alpha) }

    static func celu(_ alpha: Double) -> ExponentialCurve {
        ExponentialCurve(alpha: alpha, rate: 1 / alpha, label: "CeluBackward0")
    }
}

private final class ExponentialUnitNode: InputNode {
    private let curve: ExponentialCurve

    init(_ output: NDArray, _ input: Tensor, _ curve: ExponentialCurve) {
        self.curve = curve
        super.init(output, input)
    }

    override var name: String { curve.label }

    override func gradient(_ gradient: Tensor) -> Tensor {
        let input = input
        // Positive elements could overflow here, though they are not chosen.
        let power = (input.clamp(max: 0) * curve.rate).exp()
        let slope = power * (curve.alpha * curve.scale * curve.rate)
        return Tensor.where(input <= 0, gradient * slope, gradient * curve.scale)
    }
}

private final class SoftplusNode: InputNode {
    private let beta: Double
    private let threshold: Double

    init(_ output: NDArray, _ input: Tensor, _ beta: Double, _ threshold: Double) {
        self.beta = beta
        self.threshold = threshold
        super.init(output, input)
    }

    override var name: String { "SoftplusBackward0" }

    override func gradient(_ gradient: Tensor) -> Tensor {
        let scaled = input * beta
        return Tensor.where(scaled > threshold, gradient, gradient * scaled.sigmoid())
    }
}

private final class LogSigmoidNode: InputNode {
    override var name: String { "LogSigmoidBackward0" }
    override func gradient(_ gradient: Tensor) -> Tensor { gradient * (-input).sigmoid() }
}
