import Arrays

extension F {
    /// The elements, with 0 in place of negative ones.
    ///
    /// - Parameter inplace: whether the tensor itself is changed.
    public static func relu(_ input: Tensor, inplace: Bool = false) -> Tensor {
        inplace ? input.relu_() : input.relu()
    }

    /// Sets negative elements to 0 in place.
    @discardableResult
    public static func relu_(_ input: Tensor) -> Tensor { input.relu_() }

    /// The elements, the negative ones times `negativeSlope`.
    ///
    /// - Parameter inplace: whether the tensor itself is changed.
    public static func leakyRelu(
        _ input: Tensor, _ negativeSlope: Double = 0.01, inplace: Bool = false
    ) -> Tensor {
        if inplace { return leakyRelu_(input, negativeSlope) }
        input.requireFloatingPoint("leaky_relu_cpu")
        let result = NDArray.leakyRectified(input.array, slope: negativeSlope)
        return record(result, from: input) { LeakyReluNode(result, input, negativeSlope) }
    }

    /// Multiplies the negative elements by `negativeSlope` in place.
    @discardableResult
    public static func leakyRelu_(_ input: Tensor, _ negativeSlope: Double = 0.01) -> Tensor {
        input.requireFloatingPoint("leaky_relu_cpu")
        return input.update {
            _ = NDArray.leakyRectified(input.array, slope: negativeSlope, into: input.array)
        } recorded: {
            leakyRelu($0, negativeSlope)
        }
    }

    /// The elements, the negative ones times a weight that can be learned.
    ///
    /// - Parameter weight: one number, or one for every channel, which is dimension 1.
    public static func prelu(_ input: Tensor, _ weight: Tensor) -> Tensor {
        let slope = perChannel(input, weight)
        let result = Tensor.where(input.detach() > 0, input.detach(), (input * slope).detach())
        return record(result.array, from: input, slope) {
            PReluNode(result.array, input, slope)
        }
    }

    private static func perChannel(_ input: Tensor, _ weight: Tensor) -> Tensor {
        if weight.numel() == 1 { return weight.reshape(Shape()) }
        let channels = input.dim() < 2 ? 1 : input.shape[1]
        if weight.numel() != channels {
            stop(
                "Mismatch of parameter numbers and input channel size. Found parameter numbers = "
                    + "\(weight.numel()) and channel size = \(channels).")
        }
        var sizes = Shape(repeating: 1, count: input.dim())
        sizes[1] = channels
        return weight.reshape(sizes)
    }

    /// The elements that are above a threshold, and a value in place of all others.
    public static func threshold(
        _ input: Tensor, _ threshold: Double, _ value: Double
    ) -> Tensor {
        let result = input.detach().maskedFill(input <= threshold, value).array
        return record(result, from: input) { ThresholdNode(result, input, threshold) }
    }

    /// The elements, none below `minVal` and none above `maxVal`.
    public static func hardtanh(
        _ input: Tensor, _ minVal: Double = -1, _ maxVal: Double = 1
    ) -> Tensor {
        if input.dtype == .bool { stop("Bool inputs not supported for hardtanh") }
        if minVal > maxVal { stop("min_val cannot be greater than max_val") }
        let result = input.detach().clamp(minVal, maxVal).to(input.dtype).array
        return record(result, from: input) { HardtanhNode(result, input, minVal, maxVal) }
    }

    /// The elements, none below 0 and none above 6.
    public static func relu6(_ input: Tensor) -> Tensor { hardtanh(input, 0, 6) }
}

extension Tensor {
    /// Stops the program as PyTorch does where a function takes floating-point numbers alone.
    func requireFloatingPoint(_ kernel: String) {
        if !dtype.isFloatingPoint {
            stop("\"\(kernel)\" not implemented for '\(dtype.scalarTypeName)'")
        }
    }
}

private final class LeakyReluNode: InputNode {
    private let slope: Double

    init(_ output: NDArray, _ input: Tensor, _ slope: Double) {
        self.slope = slope
        super.init(output, input)
    }

    override var name: String { "LeakyReluBackward0" }

    override func gradient(_ gradient: Tensor) -> Tensor {
        let input = input
        return Tensor.where(input > 0, gradient, gradient * slope).steady(for: input)
    }
}

private final class PReluNode: PairNode {
    override var name: String { "PreluKernelBackward0" }

    override func firstGradient(_ gradient: Tensor) -> Tensor {
        Tensor.where(left > 0, gradient, gradient * right)
    }

    override func secondGradient(_ gradient: Tensor) -> Tensor {
        let input = left
        return (gradient * input).maskedFill(input > 0, 0)
    }
}

private final class ThresholdNode: InputNode {
    private let threshold: Double

    init(_ output: NDArray, _ input: Tensor, _ threshold: Double) {
        self.threshold = threshold
        super.init(output, input)
    }

    override var name: String { "ThresholdBackward0" }

    override func gradient(_ gradient: Tensor) -> Tensor {
        gradient.maskedFill(input <= threshold, 0)
    }
}

private final class HardtanhNode: InputNode {
    private let minVal: Double
    private let maxVal: Double

    init(_ output: NDArray, _ input: Tensor, _ minVal: Double, _ maxVal: Double) {
        self.minVal = minVal
        self.maxVal = maxVal
        super.init(output, input)
    }

    override var name: String { "HardtanhBackward0" }

    override func gradient(_ gradient: Tensor) -> Tensor {
        let input = input
        return gradient.maskedFill((input <= minVal) | (input >= maxVal), 0)
    }
}
