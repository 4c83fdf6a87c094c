import Arrays
import Autograd

/// Adam whose first steps are rectified while its averages know little.
///
/// ```swift
/// let optimizer = RAdam(net.parameters())
/// ```
public final class RAdam: Optimizer {
    private let betas: (Double, Double)
    private let eps: Double

    /// An optimiser for parameters.
    ///
    /// - Parameters:
    ///   - params: the parameters, leaves of the graph.
    ///   - lr: the learning rate. Default 0.001.
    ///   - betas: how much of the averages of the gradient and of its square is kept at each step.
    ///     Default (0.9, 0.999).
    ///   - eps: what is added to the denominator. Default 1e-8.
    ///   - weightDecay: this times the weight is added to its gradient. Default 0.
    public convenience init(
        _ params: [Tensor], lr: Double = 1e-3, betas: (Double, Double) = (0.9, 0.999),
        eps: Double = 1e-8, weightDecay: Double = 0
    ) {
        self.init(
            [ParamGroup(params)], lr: lr, betas: betas, eps: eps, weightDecay: weightDecay)
    }

    /// An optimiser for groups of parameters.
    public init(
        _ groups: [ParamGroup], lr: Double = 1e-3, betas: (Double, Double) = (0.9, 0.999),
        eps: Double = 1e-8, weightDecay: Double = 0
    ) {
        requireBetas(betas)
        (self.betas, self.eps) = (betas, eps)
        super.init(groups, ParamGroup.Settings(lr: lr, weightDecay: weightDecay))
    }

    override var stateNames: (buffers: [String], numbers: [String]) {
        (["exp_avg", "exp_avg_sq"], [])
    }

    override func advance(_ update: ParameterUpdate, _ group: ParamGroup) {
        let rule = RAdamRule(
            lr: group.lr, betas: betas, eps: eps, decay: group.weightDecay, step: update.step)
        update.run(rule, startingWith: [0, 0])
    }
}

private struct RAdamRule: UpdateRule {
    let lr: Double
    let betas: (Double, Double)
    let eps: Double
    let decay: Double
    let step: Int

    /// How much the square root may be trusted; nil while it may not.
    private var rectification: Double? {
        let longest = 2 / (1 - betas.1) - 1
        let kept = power(betas.1, step)
        let length = longest - 2 * Double(step) * kept / (1 - kept)
        if length <= 5 { return nil }
        let ratio = (length - 4) * (length - 2) * longest
        return (ratio / ((longest - 4) * (longest - 2) * length)).squareRoot()
    }

    func apply<Number: BinaryFloatingPoint>(to lanes: UpdateLanes<Number>) {
        let trust = rectification.map { $0 * (1 - power(betas.1, step)).squareRoot() }
        let size = Number(lr / (1 - power(betas.0, step)))
        let (decay, eps, scale) = (Number(decay), Number(eps), Number(trust ?? 1))
        let (fresh, kept, freshSquare) = (Number(1 - betas.0), Number(betas.1), Number(1 - betas.1))
        let (weight, slope) = (lanes.parameter, lanes.gradient)
        let (mean, square) = (lanes.buffer(0), lanes.buffer(1))
        for place in 0..<lanes.count {
            let gradient = slope[place] + decay * weight[place]
            mean[place] += fresh * (gradient - mean[place])
            square[place] = square[place] * kept + freshSquare * gradient * gradient
            let divisor = trust == nil ? 1 : square[place].squareRoot() + eps
            weight[place] -= size * mean[place] * scale / divisor
        }
    }
}
