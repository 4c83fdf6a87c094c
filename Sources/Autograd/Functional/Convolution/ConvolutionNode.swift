import Arrays

extension Tensor {
    /// The derivative of a convolution's sum by one of its three tensors; this tensor and another
    /// are the two others.
    ///
    /// - Parameter bias: what is added to every channel of the result.
    func convolution(
        _ plan: Convolution, _ wanted: Convolution.Part, _ part: Convolution.Part,
        _ other: Tensor, _ otherPart: Convolution.Part, _ bias: Tensor? = nil
    ) -> Tensor {
        let result = plan.derivative(
            by: wanted, [(part, array), (otherPart, other.array)], bias: bias?.array)
        let inputs = bias.map { [self, other, $0] } ?? [self, other]
        return record(result, from: inputs) {
            ConvolutionNode(result, plan, (part, otherPart, wanted), inputs)
        }
    }
}

/// Each of the three tensors has the derivative by it as gradient, with the gradient of the
/// result in place of the result.
private final class ConvolutionNode: ListNode {
    private let plan: Convolution
    private let parts: (first: Convolution.Part, second: Convolution.Part, result: Convolution.Part)
    private var one: SavedTensor?
    private var other: SavedTensor?

    init(
        _ output: NDArray, _ plan: Convolution,
        _ parts: (Convolution.Part, Convolution.Part, Convolution.Part), _ inputs: [Tensor]
    ) {
        self.plan = plan
        self.parts = parts
        if inputs[1].node != nil { one = SavedTensor(inputs[0]) }
        if inputs[0].node != nil { other = SavedTensor(inputs[1]) }
        super.init(output, inputs)
    }

    override var name: String { "ConvolutionBackward0" }

    override func gradients(_ gradient: Tensor) -> [Tensor?] {
        var found: [Tensor?] = [nil, nil]
        if needsGradient(0) {
            let other = SavedTensor.unpacked(other, others[1])
            found[0] = gradient.convolution(plan, parts.first, parts.result, other, parts.second)
        }
        if needsGradient(1) {
            let one = SavedTensor.unpacked(one, others[0])
            found[1] = gradient.convolution(plan, parts.second, parts.result, one, parts.first)
        }
        if others.count == 3 { found.append(needsGradient(2) ? perChannel(gradient) : nil) }
        return found
    }

    private func perChannel(_ gradient: Tensor) -> Tensor {
        gradient.sum(dim: (0..<gradient.dim()).filter { $0 != 1 })
    }

    override func releaseSaved() {
        one = nil
        other = nil
    }
}
