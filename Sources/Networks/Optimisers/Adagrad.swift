import Arrays
import Autograd

/// Divides the gradient by the square root of the sum of all its squares.
///
/// ```swift
/// let optimizer = Adagrad(net.parameters(), lr: 0.01)
/// ```
public final class Adagrad: Optimizer {
    private let lrDecay: Double
    private let initialAccumulatorValue: Double
    private let eps: Double

    /// An optimiser for parameters.
    ///
    /// - Parameters:
    ///   - params: the parameters, leaves of the graph.
    ///   - lr: the learning rate. Default 0.01.
    ///   - lrDecay: how much the learning rate's divisor grows at each step. Default 0.
    ///   - weightDecay: this times the weight is added to its gradient. Default 0.
    ///   - initialAccumulatorValue: what the sum of squares starts from. Default 0.
    ///   - eps: what is added to the denominator. Default 1e-10.
    public convenience init(
        _ params: [Tensor], lr: Double = 1e-2, lrDecay: Double = 0, weightDecay: Double = 0,
        initialAccumulatorValue: Double = 0, eps: Double = 1e-10
    ) {
        self.init(
            [ParamGroup(params)], lr: lr, lrDecay: lrDecay, weightDecay: weightDecay,
            initialAccumulatorValue: initialAccumulatorValue, eps: eps)
    }

    /// An optimiser for groups of parameters.
    public init(
        _ groups: [ParamGroup], lr: Double = 1e-2, lrDecay: Double = 0, weightDecay: Double = 0,
        initialAccumulatorValue: Double = 0, eps: Double = 1e-10
    ) {
        (self.lrDecay, self.eps) = (lrDecay, eps)
        self.initialAccumulatorValue = initialAccumulatorValue
        super.init(groups, ParamGroup.Settings(lr: lr, weightDecay: weightDecay))
    }

    override var stateNames: (buffers: [String], numbers: [String]) {
        (["sum"], [])
    }

    override func advance(_ update: ParameterUpdate, _ group: ParamGroup) {
        let rule = AdagradRule(
            size: group.lr / (1 + Double(update.step - 1) * lrDecay), eps: eps,
            decay: group.weightDecay)
        update.run(rule, startingWith: [initialAccumulatorValue])
    }
}

private struct AdagradRule: UpdateRule {
    let size: Double
    let eps: Double
    let decay: Double

    func apply<Number: BinaryFloatingPoint>(to lanes: UpdateLanes<Number>) {
        let (size, eps, decay) = (Number(size), Number(eps), Number(decay))
        let (weight, slope, sum) = (lanes.parameter, lanes.gradient, lanes.buffer(0))
        for place in 0..<lanes.count {
            let gradient = slope[place] + decay * weight[place]
            sum[place] += gradient * gradient
            weight[place] -= size * gradient / (sum[place].squareRoot() + eps)
        }
    }
}
