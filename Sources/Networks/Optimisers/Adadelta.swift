import Arrays
import Autograd

/// Steps as large as the last ones were, over the square root of the gradient's average square.
///
/// ```swift
/// let optimizer = Adadelta(net.parameters())
/// ```
public final class Adadelta: Optimizer {
    private let rho: Double
    private let eps: Double

    /// An optimiser for parameters.
    ///
    /// - Parameters:
    ///   - params: the parameters, leaves of the graph.
    ///   - lr: the learning rate. Default 1.
    ///   - rho: how much of the averages is kept at each step. Default 0.9.
    ///   - eps: what is added to the denominator. Default 1e-6.
    ///   - weightDecay: this times the weight is added to its gradient. Default 0.
    public convenience init(
        _ params: [Tensor], lr: Double = 1, rho: Double = 0.9, eps: Double = 1e-6,
        weightDecay: Double = 0
    ) {
        self.init(
            [ParamGroup(params)], lr: lr, rho: rho, eps: eps, weightDecay: weightDecay)
    }

    /// An optimiser for groups of parameters.
    public init(
        _ groups: [ParamGroup], lr: Double = 1, rho: Double = 0.9, eps: Double = 1e-6,
        weightDecay: Double = 0
    ) {
        (self.rho, self.eps) = (rho, eps)
        super.init(groups, ParamGroup.Settings(lr: lr, weightDecay: weightDecay))
    }

    override var stateNames: (buffers: [String], numbers: [String]) {
        (["square_avg", "acc_delta"], [])
    }

    override func advance(_ update: ParameterUpdate, _ group: ParamGroup) {
        let rule = AdadeltaRule(lr: group.lr, rho: rho, eps: eps, decay: group.weightDecay)
        update.run(rule, startingWith: [0, 0])
    }
}

private struct AdadeltaRule: UpdateRule {
    let lr: Double
    let rho: Double
    let eps: Double
    let decay: Double

    func apply<Number: BinaryFloatingPoint>(to lanes: UpdateLanes<Number>) {
        let (kept, fresh, eps) = (Number(rho), Number(1 - rho), Number(eps))
        let (lr, decay) = (Number(lr), Number(decay))
        let (weight, slope) = (lanes.parameter, lanes.gradient)
        let (square, moved) = (lanes.buffer(0), lanes.buffer(1))
        for place in 0..<lanes.count {
            let gradient = slope[place] + decay * weight[place]
            square[place] = square[place] * kept + fresh * gradient * gradient
            let ratio = (moved[place] + eps).squareRoot() / (square[place] + eps).squareRoot()
            let move = ratio * gradient
            moved[place] = moved[place] * kept + fresh * move * move
            weight[place] -= lr * move
        }
    }
}
