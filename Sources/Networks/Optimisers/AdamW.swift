import Arrays
import Autograd

/// Adam with weights drawn to zero apart from the gradient, so that no average is touched by it.
///
/// ```swift
/// let optimizer = AdamW(net.parameters(), lr: 1e-3, weightDecay: 0.01)
/// ```
public final class AdamW: Adam {
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
    public override init(
        _ groups: [ParamGroup], lr: Double = 1e-3, betas: (Double, Double) = (0.9, 0.999),
        eps: Double = 1e-8, weightDecay: Double = 1e-2, amsgrad: Bool = false,
        maximize: Bool = false
    ) {
        super.init(
            groups, lr: lr, betas: betas, eps: eps, weightDecay: weightDecay, amsgrad: amsgrad,
            maximize: maximize)
    }

    override var isDecayApart: Bool { true }
}
