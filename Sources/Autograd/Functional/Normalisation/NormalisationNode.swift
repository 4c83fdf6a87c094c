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
            NormalisationNode(
                result, self, inputs, hasWeight: weight != nil, (moments.mean, scale))
        }
    }
}

private final class NormalisationNode: InputsNode {
    private let normalisation: Normalisation
    private let hasWeight: Bool
    private let mean: NDArray
    private let scale: NDArray

    init(
        _ output: NDArray, _ normalisation: Normalisation, _ inputs: [Tensor], hasWeight: Bool,
        _ factors: (mean: NDArray, scale: NDArray)
    ) {
        self.normalisation = normalisation
        self.hasWeight = hasWeight
        (mean, scale) = factors
        super.init(output, inputs)
    }

    override var name: String { normalisation.label }

    override func gradients(_ gradient: Tensor) -> [Tensor?] {
        if isGradEnabled() {
            return gradientsByComposition(others.indices.map { input($0) }, gradient, composed)
        }
        let weight = hasWeight ? input(1) : nil
        let found = normalisation.runs.gradients(
            gradient.array, input(0).array, mean: mean, scale: scale, weight?.array,
            isFixed: normalisation.fixed != nil)
        var gradients: [Tensor?] = [Tensor(found.input)]
        if let weight { gradients.append(Tensor(found.weight).reshape(weight.shape)) }
        if others.count > gradients.count {
            gradients.append(Tensor(found.bias).reshape(weight?.shape ?? found.bias.sizes))
        }
        return gradients
    }

    /// The sum of the products of the result and a gradient, by tensor operations.
    private func composed(_ inputs: [Tensor], _ gradient: Tensor) -> Tensor {
        let runs = normalisation.runs
        let view: Shape = [runs.repeats, runs.means, runs.runsPerMean, runs.length]
        let input = inputs[0].reshape(view)
        let found = factors(input)
        var result = (input - found.mean) * found.scale
        if hasWeight { result = result * runs.spread(inputs[1]) }
        if inputs.count > (hasWeight ? 2 : 1) {
            result = result + runs.spread(inputs[inputs.count - 1])
        }
        return (result * gradient.reshape(view)).sum()
    }

    private func factors(_ input: Tensor) -> (mean: Tensor, scale: Tensor) {
        if normalisation.fixed != nil {
            let column: Shape = [1, normalisation.runs.means, 1, 1]
            return (
                Tensor(mean).to(dtype).reshape(column), Tensor(scale).to(dtype).reshape(column)
            )
        }
        let mean = input.mean(dim: [0, 2, 3], keepdim: true)
        let variance = (input - mean).square().mean(dim: [0, 2, 3], keepdim: true)
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
}
