import Arrays
import Autograd

/// Adam with the largest gradient so far in place of the average square.
///
/// ```swift
/// let optimizer = Adamax(net.parameters())
/// ```
public final class Adamax: Optimizer {
    private let betas: (Double, Double)
    private let eps: Double

    /// An optimiser for parameters.
    ///
    /// - Parameters:
    ///   - params: the parameters, leaves of the graph.
    ///   - lr: the learning rate. Default 0.002.
    ///   - betas: how much of the averages of the gradient and of its square is kept at each step.
    ///     Default (0.9, 0.999).
    ///   - eps: what is added to the denominator. Default 1e-8.
    ///   - weightDecay: this times the weight is added to its gradient. Default 0.
    public convenience init(
        _ params: [Tensor], lr: Double = 2e-3, betas: (Double, Double) = (0.9, 0.999),
        eps: Double = 1e-8, weightDecay: Double = 0
    ) {
        self.init(
            [ParamGroup(params)], lr: lr, betas: betas, eps: eps, weightDecay: weightDecay)
    }

    /// An optimiser for groups of parameters.
    public init(
        _ groups: [ParamGroup], lr: Double = 2e-3, betas: (Double, Double) = (0.9, 0.999),
        eps: Double = 1e-8, weightDecay: Double = 0
    ) {
        requireBetas(betas)
        (self.betas, self.eps) = (betas, eps)
        super.init(groups, ParamGroup.Settings(lr: lr, weightDecay: weightDecay))
    }

    override var stateNames: (buffers: [String], numbers: [String]) {
        (["exp_avg", "exp_inf"], [])
    }

    override func advance(_ update: ParameterUpdate, _ group: ParamGroup) {
        let rule = AdamaxRule(
            lr: group.lr, betas: betas, eps: eps, decay: group.weightDecay, step: update.step)
        update.run(rule, startingWith: [0, 0])
    }
}

private struct AdamaxRule: UpdateRule {
    let lr: Double
    let betas: (Double, Double)
    let eps: Double
    let decay: Double
    let step: Int

    func apply<Number: BinaryFloatingPoint>(to lanes: UpdateLanes<Number>) {
        let size = Number(lr / (1 - power(betas.0, step)))
        let (fresh, kept, eps) = (Number(1 - betas.0), Number(betas.1), Number(eps))
        let decay = Number(decay)
        let (weight, slope) = (lanes.parameter, lanes.gradient)
        let (mean, largest) = (lanes.buffer(0), lanes.buffer(1))
        for place in 0..<lanes.count {
            let gradient = slope[place] + decay * weight[place]
            mean[place] += fresh * (gradient - mean[place])
            largest[place] = Swift.max(largest[place] * kept, gradient.magnitude + eps)
            weight[place] -= size * mean[place] / largest[place]
        }
    }
}
