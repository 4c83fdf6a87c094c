import Arrays
import Autograd

/// Adam with weights drawn to zero apart from the gradient, so that no average is touched by it.
///
/// ```swift
/// let optimizer = AdamW(net.parameters(), lr: 1e-3, weightDecay: 0.01)
/// ```
public final class AdamW: Optimizer {
    private let betas: (Double, Double)
    private let eps: Double
    private let amsgrad: Bool
    private let maximize: Bool

    /// An optimiser for parameters.
    ///
    /// - Parameters:
    ///   - params: the parameters, leaves of the graph.
    ///   - lr: the learning rate. Default 0.001.
    ///   - betas: how much of the averages of the gradient and of its square is kept at each step.
    ///     Default (0.9, 0.999).
    ///   - eps: what is added to the denominator. Default 1e-8.
    ///   - weightDecay: how strongly weights are drawn to zero: each step takes `lr` times this
    ///     off the weight. Default 0.01.
    ///   - amsgrad: whether the largest average square so far counts. Default `false`.
    ///   - maximize: whether to climb. Default `false`.
    public convenience init(
        _ params: [Tensor], lr: Double = 1e-3, betas: (Double, Double) = (0.9, 0.999),
        eps: Double = 1e-8, weightDecay: Double = 1e-2, amsgrad: Bool = false,
        maximize: Bool = false
    ) {
        self.init(
            [ParamGroup(params)], lr: lr, betas: betas, eps: eps, weightDecay: weightDecay,
            amsgrad: amsgrad, maximize: maximize)
    }

    /// An optimiser for groups of parameters.
    public init(
        _ groups: [ParamGroup], lr: Double = 1e-3, betas: (Double, Double) = (0.9, 0.999),
        eps: Double = 1e-8, weightDecay: Double = 1e-2, amsgrad: Bool = false,
        maximize: Bool = false
    ) {
        requireRange("beta parameter at index 0", betas.0, below: 1)
        requireRange("beta parameter at index 1", betas.1, below: 1)
        (self.betas, self.eps) = (betas, eps)
        (self.amsgrad, self.maximize) = (amsgrad, maximize)
        super.init(groups, ParamGroup.Settings(lr: lr, weightDecay: weightDecay))
    }

    override var stateNames: (buffers: [String], numbers: [String]) {
        (["exp_avg", "exp_avg_sq", "max_exp_avg_sq"], [])
    }

    override func advance(_ update: ParameterUpdate, _ group: ParamGroup) {
        let rule = AdamRule(
            lr: group.lr, betas: betas, eps: eps, decay: 0,
            shrinkage: 1 - group.lr * group.weightDecay, sign: maximize ? -1 : 1,
            amsgrad: amsgrad, step: update.step)
        update.run(rule, startingWith: amsgrad ? [0, 0, 0] : [0, 0])
    }
}
