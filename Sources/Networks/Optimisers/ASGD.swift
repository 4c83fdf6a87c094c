import Arrays
import Autograd

/// Gradient descent with shrinking steps, which also averages the parameters of all steps.
///
/// ```swift
/// let optimizer = ASGD(net.parameters(), lr: 0.01)
/// ```
public final class ASGD: Optimizer {
    private let lambd: Double
    private let alpha: Double
    private let t0: Double

    /// An optimiser for parameters.
    ///
    /// - Parameters:
    ///   - params: the parameters, leaves of the graph.
    ///   - lr: the learning rate. Default 0.01.
    ///   - lambd: how quickly steps and weights shrink. Default 0.0001.
    ///   - alpha: the power by which steps shrink. Default 0.75.
    ///   - t0: the step from which on parameters are averaged. Default a million.
    ///   - weightDecay: this times the weight is added to its gradient. Default 0.
    public convenience init(
        _ params: [Tensor], lr: Double = 1e-2, lambd: Double = 1e-4, alpha: Double = 0.75,
        t0: Double = 1e6, weightDecay: Double = 0
    ) {
        self.init(
            [ParamGroup(params)], lr: lr, lambd: lambd, alpha: alpha, t0: t0,
            weightDecay: weightDecay)
    }

    /// An optimiser for groups of parameters.
    public init(
        _ groups: [ParamGroup], lr: Double = 1e-2, lambd: Double = 1e-4, alpha: Double = 0.75,
        t0: Double = 1e6, weightDecay: Double = 0
    ) {
        (self.lambd, self.alpha, self.t0) = (lambd, alpha, t0)
        super.init(groups, ParamGroup.Settings(lr: lr, weightDecay: weightDecay))
    }

    override var stateNames: (buffers: [String], numbers: [String]) {
        (["ax"], ["eta", "mu"])
    }

    override func advance(_ update: ParameterUpdate, _ group: ParamGroup) {
        let slot = update.slot
        if slot.numbers.isEmpty { slot.numbers = [group.lr, 1] }
        let rule = ASGDRule(
            size: slot.numbers[0], share: slot.numbers[1], lambd: lambd, decay: group.weightDecay)
        update.run(rule, startingWith: [0])
        let step = Double(update.step)
        slot.numbers = [
            group.lr / ScalarMath.power(1 + lambd * group.lr * step, alpha),
            1 / Swift.max(1, step - t0),
        ]
    }
}

private struct ASGDRule: UpdateRule {
    let size: Double
    let share: Double
    let lambd: Double
    let decay: Double

    func apply<Number: BinaryFloatingPoint>(to lanes: UpdateLanes<Number>) {
        let (shrinkage, decay) = (Number(1 - lambd * size), Number(decay))
        let (size, share) = (Number(size), Number(share))
        let (weight, slope, average) = (lanes.parameter, lanes.gradient, lanes.buffer(0))
        for place in 0..<lanes.count {
            let gradient = slope[place] + decay * weight[place]
            weight[place] = weight[place] * shrinkage - size * gradient
            average[place] += share * (weight[place] - average[place])
        }
    }
}
