import Arrays

extension F {
    /// 1 / (1 + e⁻ˣ) for every element x: between 0 and 1.
    public static func sigmoid(_ input: Tensor) -> Tensor { input.sigmoid() }

    /// The hyperbolic tangents of the elements: between −1 and 1.
    public static func tanh(_ input: Tensor) -> Tensor { input.tanh() }

    /// `x * sigmoid(x)`, which is also called swish.
    public static func silu(_ input: Tensor) -> Tensor {
        input.requireFloatingPoint("silu_cpu")
        let result = NDArray.sigmoidLinear(input.array)
        return record(result, from: input) { SiluNode(result, input) }
    }

    /// The elements times the probability that a standard normal number is below them.
    ///
    /// - Parameter approximate: how the probability is computed.
    public static func gelu(
        _ input: Tensor, approximate: GELUApproximation = .none
    ) -> Tensor {
        input.requireFloatingPoint("GeluKernelImpl")
        switch approximate {
        case .none:
            let result = NDArray.gaussianLinear(input.array)
            return record(result, from: input) { GeluNode(result, input) }
        case .tanh:
            let result = NDArray.approximateGaussianLinear(input.array)
            return record(result, from: input) { ApproximateGeluNode(result, input) }
        }
    }

    /// How `gelu` computes a probability.
    public enum GELUApproximation: Sendable {
        /// By the error function.
        case none
        /// By a hyperbolic tangent that is close to it.
        case tanh
    }

    /// `x * tanh(softplus(x))`
    public static func mish(_ input: Tensor) -> Tensor {
        input.requireFloatingPoint("mish_cpu")
        let result = NDArray.mish(input.array)
        return record(result, from: input) { MishNode(result, input) }
    }

    /// `x / (1 + abs(x))`: between −1 and 1.
    public static func softsign(_ input: Tensor) -> Tensor { input / (input.abs() + 1) }

    /// `(x + 3) / 6`, none below 0 and none above 1.
    public static func hardsigmoid(_ input: Tensor) -> Tensor {
        input.requireFloatingPoint("hardsigmoid_cpu")
        let result = NDArray.hardSigmoid(input.array)
        return record(result, from: input) { HardsigmoidNode(result, input) }
    }

    /// `x * hardsigmoid(x)`
    public static func hardswish(_ input: Tensor) -> Tensor {
        input.requireFloatingPoint("hardswish_cpu")
        let result = NDArray.hardSwish(input.array)
        return record(result, from: input) { HardswishNode(result, input) }
    }
}

private final class SiluNode: InputNode {
    override var name: String { "SiluBackward0" }

    override func gradient(_ gradient: Tensor) -> Tensor {
        let input = input
        let gate = input.sigmoid()
        return gradient * (gate * (1 + input * (1 - gate)))
    }
}

private final class GeluNode: InputNode {
    override var name: String { "GeluBackward0" }

    override func gradient(_ gradient: Tensor) -> Tensor {
        let input = input
        let probability = ((input * 0.5.squareRoot()).erf() + 1) * 0.5
        let density = (input.square() * -0.5).exp() * 0.3989422804014327
        return gradient * (probability + input * density)
    }
}

private final class ApproximateGeluNode: InputNode {
    override var name: String { "GeluBackward0" }

    override func gradient(_ gradient: Tensor) -> Tensor {
        let input = input
        let factor = 0.7978845608028654
        let curve = ((input + input.pow(3) * 0.044715) * factor).tanh()
        let slope = (input.square() * 0.134145 + 1) * factor
        return gradient * ((curve + 1) + input * (1 - curve.square()) * slope) * 0.5
    }
}

private final class MishNode: InputNode {
    override var name: String { "MishBackward0" }

    override func gradient(_ gradient: Tensor) -> Tensor {
        let input = input
        let gate = F.softplus(input).tanh()
        return gradient * (gate + input * input.sigmoid() * (1 - gate.square()))
    }
}

private final class HardsigmoidNode: InputNode {
    override var name: String { "HardsigmoidBackward0" }

    override func gradient(_ gradient: Tensor) -> Tensor {
        // A sixth in single precision, for doubles too, as in PyTorch.
        (gradient * Double(Float(1) / 6)).maskedFill(input.abs() >= 3, 0)
    }
}

private final class HardswishNode: InputNode {
    override var name: String { "HardswishBackward0" }

    override func gradient(_ gradient: Tensor) -> Tensor {
        let input = input
        let bend = gradient * (input / 3 + 0.5)
        return Tensor.where(input >= 3, gradient, bend.maskedFill(input <= -3, 0))
    }
}
