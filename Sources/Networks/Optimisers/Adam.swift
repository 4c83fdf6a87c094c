import Arrays
import Autograd

/// Adam: steps by the average gradient, divided by the square root of its average square.
///
/// ```swift
/// let optimizer = Adam(net.parameters(), lr: 1e-3)
/// ```
public class Adam: Optimizer {
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
    ///   - weightDecay: this times the weight is added to its gradient. Default 0.
    ///   - amsgrad: whether the largest average square so far counts. Default `false`.
    ///   - maximize: whether to climb. Default `false`.
    public convenience init(
        _ params: [Tensor], lr: Double = 1e-3, betas: (Double, Double) = (0.9, 0.999),
        eps: Double = 1e-8, weightDecay: Double = 0, amsgrad: Bool = false, maximize: Bool = false
    ) {
        self.init(
            [ParamGroup(params)], lr: lr, betas: betas, eps: eps, weightDecay: weightDecay,
            amsgrad: amsgrad, maximize: maximize)
    }

    /// An optimiser for groups of parameters, whose own settings go before these.
    ///
    /// ```swift
    /// let groups = [ParamGroup(net.body.parameters()), ParamGroup(net.head.parameters(), lr: 0.1)]
    /// let optimizer = Adam(groups, lr: 0.01)
    /// ```
    ///
    /// The other settings are those for parameters without groups.
    public init(
        _ groups: [ParamGroup], lr: Double = 1e-3, betas: (Double, Double) = (0.9, 0.999),
        eps: Double = 1e-8, weightDecay: Double = 0, amsgrad: Bool = false, maximize: Bool = false
    ) {
        requireBetas(betas)
        (self.betas, self.eps) = (betas, eps)
        (self.amsgrad, self.maximize) = (amsgrad, maximize)
        super.init(groups, ParamGroup.Settings(lr: lr, weightDecay: weightDecay))
    }

    /// Whether weights are drawn to zero apart from the gradient.
    var isDecayApart: Bool { false }

    final override var stateNames: (buffers: [String], numbers: [String]) {
        (["exp_avg", "exp_avg_sq", "max_exp_avg_sq"], [])
    }

    final override func advance(_ update: ParameterUpdate, _ group: ParamGroup) {
        let rule = AdamRule(
            lr: group.lr, betas: betas, eps: eps, decay: isDecayApart ? 0 : group.weightDecay,
            shrinkage: isDecayApart ? 1 - group.lr * group.weightDecay : 1,
            sign: maximize ? -1 : 1, amsgrad: amsgrad, step: update.step)
        update.run(rule, startingWith: amsgrad ? [0, 0, 0] : [0, 0])
    }
}
