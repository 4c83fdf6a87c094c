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
        let size = Number(lr / (1 - power(betas.0, step)))
        let correction = Number((1 - power(betas.1, step)).squareRoot())
        let (decay, shrinkage, sign) = (Number(decay), Number(shrinkage), Number(sign))
        let (fresh, kept, freshSquare) = (Number(1 - betas.0), Number(betas.1), Number(1 - betas.1))
        let eps = Number(eps)
        let (weight, slope) = (lanes.parameter, lanes.gradient)
        let (mean, square) = (lanes.buffer(0), lanes.buffer(1))
        let highest = lanes.buffer(amsgrad ? 2 : 1)
        for place in 0..<lanes.count {
            let old = weight[place] * shrinkage
            let gradient = sign * slope[place] + decay * old
            mean[place] += fresh * (gradient - mean[place])
            square[place] = square[place] * kept + freshSquare * gradient * gradient
            highest[place] = Swift.max(highest[place], square[place])
            let divisor = highest[place].squareRoot() / correction + eps
            weight[place] = old - size * mean[place] / divisor
        }
    }
}
