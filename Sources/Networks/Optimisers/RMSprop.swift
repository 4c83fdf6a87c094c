import Arrays
import Autograd

/// Divides the gradient by the square root of its average square.
///
/// ```swift
/// let optimizer = RMSprop(net.parameters(), lr: 0.01)
/// ```
public final class RMSprop: Optimizer {
    private let alpha: Double
    private let eps: Double
    private let centered: Bool

    /// An optimiser for parameters.
    ///
    /// - Parameters:
    ///   - params: the parameters, leaves of the graph.
    ///   - lr: the learning rate. Default 0.01.
    ///   - alpha: how much of the average square is kept at each step. Default 0.99.
    ///   - eps: what is added to the denominator. Default 1e-8.
    ///   - weightDecay: this times the weight is added to its gradient. Default 0.
    ///   - momentum: how much of the last step goes on. Default 0.
    ///   - centered: whether the average gradient is taken off, so that the variance counts.
    ///     Default `false`.
    public convenience init(
        _ params: [Tensor], lr: Double = 1e-2, alpha: Double = 0.99, eps: Double = 1e-8,
        weightDecay: Double = 0, momentum: Double = 0, centered: Bool = false
    ) {
        self.init(
            [ParamGroup(params)], lr: lr, alpha: alpha, eps: eps, weightDecay: weightDecay,
            momentum: momentum, centered: centered)
    }

    /// An optimiser for groups of parameters.
    public init(
        _ groups: [ParamGroup], lr: Double = 1e-2, alpha: Double = 0.99, eps: Double = 1e-8,
        weightDecay: Double = 0, momentum: Double = 0, centered: Bool = false
    ) {
        (self.alpha, self.eps, self.centered) = (alpha, eps, centered)
        super.init(
            groups, ParamGroup.Settings(lr: lr, momentum: momentum, weightDecay: weightDecay))
    }

    override var stateNames: (buffers: [String], numbers: [String]) {
        (["square_avg", "momentum_buffer", "grad_avg"], [])
    }

    override func advance(_ update: ParameterUpdate, _ group: ParamGroup) {
        let rule = RMSpropRule(
            lr: group.lr, alpha: alpha, eps: eps, decay: group.weightDecay,
            momentum: group.momentum, centered: centered)
        update.run(rule, startingWith: [0, 0, 0])
    }
}

private struct RMSpropRule: UpdateRule {
    let lr: Double
    let alpha: Double
    let eps: Double
    let decay: Double
    let momentum: Double
    let centered: Bool

    func apply<Number: BinaryFloatingPoint>(to lanes: UpdateLanes<Number>) {
        let (kept, fresh, eps) = (Number(alpha), Number(1 - alpha), Number(eps))
        let (lr, decay, momentum) = (Number(lr), Number(decay), Number(momentum))
        let taken: Number = centered ? 1 : 0
        let (weight, slope) = (lanes.parameter, lanes.gradient)
        let (square, speed, mean) = (lanes.buffer(0), lanes.buffer(1), lanes.buffer(2))
        for place in 0..<lanes.count {
            let gradient = slope[place] + decay * weight[place]
            square[place] = square[place] * kept + fresh * gradient * gradient
            mean[place] += fresh * (gradient - mean[place])
            let variance = square[place] - taken * mean[place] * mean[place]
            speed[place] = momentum * speed[place] + gradient / (variance.squareRoot() + eps)
            weight[place] -= lr * speed[place]
        }
    }
}
