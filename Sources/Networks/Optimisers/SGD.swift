import Arrays
import Autograd

/// Stochastic gradient descent: `w ← w − lr · gradient`.
///
/// ```swift
/// let optimizer = SGD(net.parameters(), lr: 0.01, momentum: 0.9)
/// ```
public final class SGD: Optimizer {
    private let dampening: Double
    private let nesterov: Bool
    private let maximize: Bool

    /// Gradient descent for parameters.
    ///
    /// - Parameters:
    ///   - params: the parameters, leaves of the graph.
    ///   - lr: the learning rate. Default 0.001.
    ///   - momentum: how much of the last step goes on. Default 0.
    ///   - dampening: how much of the gradient is left out of the momentum. Default 0.
    ///   - weightDecay: how strongly weights are drawn to zero: this times the weight is added to
    ///     its gradient. Default 0.
    ///   - nesterov: whether the momentum is looked at before the step. Default `false`.
    ///   - maximize: whether to climb. Default `false`.
    public convenience init(
        _ params: [Tensor], lr: Double = 1e-3, momentum: Double = 0, dampening: Double = 0,
        weightDecay: Double = 0, nesterov: Bool = false, maximize: Bool = false
    ) {
        self.init(
            [ParamGroup(params)], lr: lr, momentum: momentum, dampening: dampening,
            weightDecay: weightDecay, nesterov: nesterov, maximize: maximize)
    }

    /// Gradient descent for groups of parameters, whose own settings go before these.
    ///
    /// ```swift
    /// let groups = [ParamGroup(net.body.parameters()), ParamGroup(net.head.parameters(), lr: 0.1)]
    /// let optimizer = SGD(groups, lr: 0.01)
    /// ```
    ///
    /// The other settings are those for parameters without groups.
    public init(
        _ groups: [ParamGroup], lr: Double = 1e-3, momentum: Double = 0, dampening: Double = 0,
        weightDecay: Double = 0, nesterov: Bool = false, maximize: Bool = false
    ) {
        if nesterov && (momentum <= 0 || dampening != 0) {
            stop("Nesterov momentum requires a momentum and zero dampening")
        }
        self.dampening = dampening
        self.nesterov = nesterov
        self.maximize = maximize
        super.init(
            groups,
            ParamGroup.Settings(lr: lr, momentum: momentum, weightDecay: weightDecay))
    }

    override var stateNames: (buffers: [String], numbers: [String]) { (["momentum_buffer"], []) }

    override func advance(_ update: ParameterUpdate, _ group: ParamGroup) {
        let rule = SGDRule(
            lr: group.lr, momentum: group.momentum, taken: 1 - dampening,
            decay: group.weightDecay, sign: maximize ? -1 : 1, nesterov: nesterov,
            isFirst: update.slot.buffers.isEmpty)
        update.run(rule, startingWith: group.momentum == 0 ? [] : [0])
    }
}

private struct SGDRule: UpdateRule {
    let lr: Double
    let momentum: Double
    let taken: Double
    let decay: Double
    let sign: Double
    let nesterov: Bool
    let isFirst: Bool

    func apply<Number: BinaryFloatingPoint>(to lanes: UpdateLanes<Number>) {
        if momentum == 0 { descend(lanes) } else { roll(lanes) }
    }

    private func descend<Number: BinaryFloatingPoint>(_ lanes: UpdateLanes<Number>) {
        let (lr, decay, sign) = (Number(lr), Number(decay), Number(sign))
        let (weight, slope) = (lanes.parameter, lanes.gradient)
        for place in 0..<lanes.count {
            weight[place] -= lr * (sign * slope[place] + decay * weight[place])
        }
    }

    private func roll<Number: BinaryFloatingPoint>(_ lanes: UpdateLanes<Number>) {
        let (lr, decay, sign) = (Number(lr), Number(decay), Number(sign))
        // The first step takes the whole gradient.
        let (kept, taken) = isFirst ? (0, 1) : (Number(momentum), Number(taken))
        let ahead = Number(momentum)
        let (weight, slope, speed) = (lanes.parameter, lanes.gradient, lanes.buffer(0))
        for place in 0..<lanes.count {
            let gradient = sign * slope[place] + decay * weight[place]
            let fresh = kept * speed[place] + taken * gradient
            speed[place] = fresh
            weight[place] -= lr * (nesterov ? gradient + ahead * fresh : fresh)
        }
    }
}
