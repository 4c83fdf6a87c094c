/// A step of Adam: the average gradient, over the square root of the average of its square.
struct AdamRule: UpdateRule {
    let lr: Double
    let betas: (Double, Double)
    let eps: Double
    /// What is added to the gradient for each unit of the weight.
    let decay: Double
    /// What is left of the weight before the step.
    let shrinkage: Double
    let sign: Double
    let amsgrad: Bool
    let step: Int

    func apply<Number: BinaryFloatingPoint>(to lanes: UpdateLanes<Number>) {
        let numbers = Numbers<Number>(self)
        let (weight, slope) = (lanes.parameter, lanes.gradient)
        let (mean, square) = (lanes.buffer(0), lanes.buffer(1))
        // Loops of their own: the compiler makes vectors where no two arrays may be the same.
        if amsgrad {
            let highest = lanes.buffer(2)
            for place in 0..<lanes.count {
                let old = numbers.average(weight[place], slope[place], &mean[place], &square[place])
                highest[place] = Swift.max(highest[place], square[place])
                weight[place] = numbers.stepped(old, mean[place], highest[place])
            }
        } else {
            for place in 0..<lanes.count {
                let old = numbers.average(weight[place], slope[place], &mean[place], &square[place])
                weight[place] = numbers.stepped(old, mean[place], square[place])
            }
        }
    }
}

/// The rule's numbers in the kind of the parameter.
private struct Numbers<Number: BinaryFloatingPoint> {
    private let size: Number
    private let correction: Number
    private let eps: Number
    private let decay: Number
    private let shrinkage: Number
    private let sign: Number
    private let fresh: Number
    private let kept: Number
    private let freshSquare: Number

    init(_ rule: AdamRule) {
        size = Number(rule.lr / (1 - power(rule.betas.0, rule.step)))
        correction = Number((1 - power(rule.betas.1, rule.step)).squareRoot())
        eps = Number(rule.eps)
        (decay, shrinkage) = (Number(rule.decay), Number(rule.shrinkage))
        sign = Number(rule.sign)
        fresh = Number(1 - rule.betas.0)
        (kept, freshSquare) = (Number(rule.betas.1), Number(1 - rule.betas.1))
    }

    /// Takes a gradient into the averages, and gives what is left of the weight before the step.
    @inline(__always)
    func average(
        _ weight: Number, _ slope: Number, _ mean: inout Number, _ square: inout Number
    ) -> Number {
        let old = weight * shrinkage
        let gradient = sign * slope + decay * old
        mean += fresh * (gradient - mean)
        square = square * kept + freshSquare * gradient * gradient
        return old
    }

    /// The weight after the step.
    @inline(__always)
    func stepped(_ old: Number, _ mean: Number, _ square: Number) -> Number {
        old - size * mean / (square.squareRoot() / correction + eps)
    }
}
