import Arrays

/// A normalisation: how elements share means and weights, and how the means come about.
struct Normalisation {
    let runs: NormalisationRuns
    let eps: Double
    let label: String
    /// Mean and variance that do not depend on the input; nil if they are the input's own.
    var fixed: (mean: Tensor, variance: Tensor)?

    /// The normalised input, times the weight and plus the bias.
    func apply(_ input: Tensor, _ weight: Tensor?, _ bias: Tensor?) -> Tensor {
        apply(input, weight, bias, moments(of: input))
    }

    /// Mean and variance, whatever they depend on.
    func moments(of input: Tensor) -> (mean: NDArray, variance: NDArray) {
        if let fixed { return (fixed.mean.array, fixed.variance.array) }
        return runs.moments(of: input.array)
    }

    func apply(
        _ input: Tensor, _ weight: Tensor?, _ bias: Tensor?,
        _ moments: (mean: NDArray, variance: NDArray)
    ) -> Tensor {
        let variance = Tensor(moments.variance.converted(to: input.dtype.computation))
        let scale = noGrad { (variance + eps).rsqrt() }.array
        let result = runs.normalised(
            input.array, mean: moments.mean, scale: scale, weight?.array, bias?.array)
        let inputs = [input, weight, bias].compactMap { $0 }
        return record(result, from: inputs) {
            NormalisationNode(result, self, inputs, weight, bias, (moments.mean, scale))
        }
    }
}

private final class NormalisationNode: ListNode {
    private let normalisation: Normalisation
    private var input: SavedTensor?
    private var weight: SavedTensor?
    private let weightPlace: Int?
    private let biasPlace: Int?
    private let mean: NDArray
    private let scale: NDArray

    init(
        _ output: NDArray, _ normalisation: Normalisation, _ inputs: [Tensor],
        _ weight: Tensor?, _ bias: Tensor?, _ factors: (mean: NDArray, scale: NDArray)
    ) {
        self.normalisation = normalisation
        input = SavedTensor(inputs[0])
        self.weight = weight.map { SavedTensor($0) }
        weightPlace = weight == nil ? nil : 1
        biasPlace = bias == nil ? nil : inputs.count - 1
        (mean, scale) = factors
        super.init(output, inputs)
    }

    override var name: String { normalisation.label }

    override func gradients(_ gradient: Tensor) -> [Tensor?] {
        let input = SavedTensor.unpacked(input, others[0])
        let weight = weightPlace.map { SavedTensor.unpacked(self.weight, others[$0]) }
        let found =
            isGradEnabled()
            ? composed(gradient, input, weight) : computed(gradient, input, weight)
        var gradients: [Tensor?] = [found.input]
        if let weight { gradients.append(found.weight.reshape(weight.shape)) }
        if biasPlace != nil { gradients.append(found.bias) }
        return gradients
    }

    override func releaseSaved() {
        input = nil
        weight = nil
    }

    private func computed(
        _ gradient: Tensor, _ input: Tensor, _ weight: Tensor?
    ) -> (input: Tensor, weight: Tensor, bias: Tensor) {
        let found = normalisation.runs.gradients(
            gradient.array, input.array, mean: mean, scale: scale, weight?.array,
            isFixed: normalisation.fixed != nil)
        let shape: Shape = weight?.shape ?? [normalisation.runs.weights]
        return (
            Tensor(found.input), Tensor(found.weight).reshape(shape),
            Tensor(found.bias).reshape(shape)
        )
    }
}

extension NormalisationNode {
    /// The same by tensor operations, which can be differentiated.
    private func composed(
        _ gradient: Tensor, _ input: Tensor, _ weight: Tensor?
    ) -> (input: Tensor, weight: Tensor, bias: Tensor) {
        let runs = normalisation.runs
        let view: Shape = [runs.repeats, runs.means, runs.runsPerMean, runs.length]
        let shared = [0, 2, 3]
        let (input, gradient) = (input.reshape(view), gradient.reshape(view))
        let weighted = weight.map { gradient * runs.spread($0) } ?? gradient
        let found = factors(input, shared)
        let normal = (input - found.mean) * found.scale
        var slope = weighted
        if normalisation.fixed == nil {
            let tilt = (weighted * normal).mean(dim: shared, keepdim: true)
            slope = weighted - weighted.mean(dim: shared, keepdim: true) - normal * tilt
        }
        let shape: Shape = weight?.shape ?? [runs.weights]
        return (
            (slope * found.scale).reshape(self.shape),
            runs.collect(gradient * normal).reshape(shape), runs.collect(gradient).reshape(shape)
        )
    }

    private func factors(_ input: Tensor, _ shared: [Int]) -> (mean: Tensor, scale: Tensor) {
        if normalisation.fixed != nil {
            let column: Shape = [1, normalisation.runs.means, 1, 1]
            return (
                Tensor(mean).to(dtype).reshape(column), Tensor(scale).to(dtype).reshape(column)
            )
        }
        let mean = input.mean(dim: shared, keepdim: true)
        let variance = (input - mean).square().mean(dim: shared, keepdim: true)
        return (mean, (variance + normalisation.eps).rsqrt())
    }
}

extension NormalisationRuns {
    /// The weights as they are spread over the elements.
    fileprivate func spread(_ weight: Tensor) -> Tensor {
        if !isWeightPerRun { return weight.reshape([1, 1, 1, length]) }
        let runs = repeats * means * runsPerMean
        return weight.reshape([1, weights]).expand([runs / weights, weights])
            .reshape([repeats, means, runsPerMean, 1])
    }

    /// The sums of the elements that share a weight.
    fileprivate func collect(_ elements: Tensor) -> Tensor {
        if !isWeightPerRun { return elements.sum(dim: [0, 1, 2]) }
        return elements.sum(dim: 3).reshape([-1, weights]).sum(dim: 0)
    }
}
