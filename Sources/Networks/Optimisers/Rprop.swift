import Arrays
import Autograd

/// Steps by the sign of the gradient alone: longer while it stays, shorter when it turns.
///
/// ```swift
/// let optimizer = Rprop(net.parameters(), lr: 0.01)
/// ```
public final class Rprop: Optimizer {
    private let etas: (Double, Double)
    private let stepSizes: (Double, Double)

    /// An optimiser for parameters.
    ///
    /// - Parameters:
    ///   - params: the parameters, leaves of the graph.
    ///   - lr: the size of the first step. Default 0.01.
    ///   - etas: by what a step shrinks and grows. Default (0.5, 1.2).
    ///   - stepSizes: the smallest and the largest step. Default (1e-6, 50).
    public convenience init(
        _ params: [Tensor], lr: Double = 1e-2, etas: (Double, Double) = (0.5, 1.2),
        stepSizes: (Double, Double) = (1e-6, 50)
    ) {
        self.init(
            [ParamGroup(params)], lr: lr, etas: etas, stepSizes: stepSizes)
    }

    /// An optimiser for groups of parameters.
    public init(
        _ groups: [ParamGroup], lr: Double = 1e-2, etas: (Double, Double) = (0.5, 1.2),
        stepSizes: (Double, Double) = (1e-6, 50)
    ) {
        (self.etas, self.stepSizes) = (etas, stepSizes)
        super.init(groups, ParamGroup.Settings(lr: lr))
    }

    override var stateNames: (buffers: [String], numbers: [String]) {
        (["prev", "step_size"], [])
    }

    override func advance(_ update: ParameterUpdate, _ group: ParamGroup) {
        let rule = RpropRule(etas: etas, stepSizes: stepSizes)
        update.run(rule, startingWith: [0, group.lr])
    }
}

private struct RpropRule: UpdateRule {
    let etas: (Double, Double)
    let stepSizes: (Double, Double)

    func apply<Number: BinaryFloatingPoint>(to lanes: UpdateLanes<Number>) {
        let (shorter, longer) = (Number(etas.0), Number(etas.1))
        let (smallest, largest) = (Number(stepSizes.0), Number(stepSizes.1))
        let (weight, slope) = (lanes.parameter, lanes.gradient)
        let (last, size) = (lanes.buffer(0), lanes.buffer(1))
        for place in 0..<lanes.count {
            let turn = slope[place] * last[place]
            let factor = turn > 0 ? longer : turn < 0 ? shorter : 1
            size[place] = Swift.min(Swift.max(size[place] * factor, smallest), largest)
            // After a turn, one step is left out.
            let gradient = turn < 0 ? 0 : slope[place]
            let direction: Number = gradient > 0 ? 1 : gradient < 0 ? -1 : 0
            weight[place] -= direction * size[place]
            last[place] = gradient
        }
    }
}
