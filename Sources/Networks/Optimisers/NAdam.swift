import Arrays
import Autograd

/// Adam with Nesterov's momentum.
///
/// ```swift
/// let optimizer = NAdam(net.parameters())
/// ```
public final class NAdam: Optimizer {
    private let betas: (Double, Double)
    private let eps: Double
    private let momentumDecay: Double

    /// An optimiser for parameters.
    ///
    /// - Parameters:
    ///   - params: the parameters, leaves of the graph.
    ///   - lr: the learning rate. Default 0.002.
    ///   - betas: how much of the averages of the gradient and of its square is kept at each step.
    ///     Default (0.9, 0.999).
    ///   - eps: what is added to the denominator. Default 1e-8.
    ///   - weightDecay: this times the weight is added to its gradient. Default 0.
    ///   - momentumDecay: how quickly the momentum grows to its full size. Default 0.004.
    public convenience init(
        _ params: [Tensor], lr: Double = 2e-3, betas: (Double, Double) = (0.9, 0.999),
        eps: Double = 1e-8, weightDecay: Double = 0, momentumDecay: Double = 4e-3
    ) {
        self.init(
            [ParamGroup(params)], lr: lr, betas: betas, eps: eps, weightDecay: weightDecay,
            momentumDecay: momentumDecay)
    }

    /// An optimiser for groups of parameters.
    public init(
        _ groups: [ParamGroup], lr: Double = 2e-3, betas: (Double, Double) = (0.9, 0.999),
        eps: Double = 1e-8, weightDecay: Double = 0, momentumDecay: Double = 4e-3
    ) {
        requireBetas(betas)
        (self.betas, self.eps) = (betas, eps)
        self.momentumDecay = momentumDecay
        super.init(groups, ParamGroup.Settings(lr: lr, weightDecay: weightDecay))
    }

    override var stateNames: (buffers: [String], numbers: [String]) {
        (["exp_avg", "exp_avg_sq"], ["mu_product"])
    }

    /// The momentum of a step.
    private func momentum(_ step: Int) -> Double {
        betas.0 * (1 - 0.5 * ScalarMath.power(0.96, Double(step) * momentumDecay))
    }

    override func advance(_ update: ParameterUpdate, _ group: ParamGroup) {
        let slot = update.slot
        let (now, next) = (momentum(update.step), momentum(update.step + 1))
        slot.numbers = [(slot.numbers.first ?? 1) * now]
        let product = slot.numbers[0]
        let rule = NAdamRule(
            gradientSize: group.lr * (1 - now) / (1 - product),
            meanSize: group.lr * next / (1 - product * next), betas: betas, eps: eps,
            decay: group.weightDecay, correction: 1 - power(betas.1, update.step))
        update.run(rule, startingWith: [0, 0])
    }
}

private struct NAdamRule: UpdateRule {
    let gradientSize: Double
    let meanSize: Double
    let betas: (Double, Double)
    let eps: Double
    let decay: Double
    let correction: Double

    func apply<Number: BinaryFloatingPoint>(to lanes: UpdateLanes<Number>) {
        let (gradientSize, meanSize) = (Number(gradientSize), Number(meanSize))
        let (decay, eps, correction) = (Number(decay), Number(eps), Number(correction))
        let (fresh, kept, freshSquare) = (Number(1 - betas.0), Number(betas.1), Number(1 - betas.1))
        let (weight, slope) = (lanes.parameter, lanes.gradient)
        let (mean, square) = (lanes.buffer(0), lanes.buffer(1))
        for place in 0..<lanes.count {
            let gradient = slope[place] + decay * weight[place]
            mean[place] += fresh * (gradient - mean[place])
            square[place] = square[place] * kept + freshSquare * gradient * gradient
            let divisor = (square[place] / correction).squareRoot() + eps
            weight[place] -= (gradientSize * gradient + meanSize * mean[place]) / divisor
        }
    }
}
