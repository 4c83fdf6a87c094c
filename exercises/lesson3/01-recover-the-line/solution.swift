import Kindling

/// The rows of both in one new random order.
func shuffled(_ x: Tensor, _ y: Tensor) -> (x: Tensor, y: Tensor) {
    // solution
    let order = Tensor.randperm(x.size(0))
    return (x.indexSelect(0, order), y.indexSelect(0, order))
    // end solution
}

/// The weights and the bias, `[w1, w2, b]`, after this many epochs.
func fit(_ x: Tensor, _ y: Tensor, _ epochs: Int) -> [Double] {
    let w = Tensor.zeros(2, requiresGrad: true)
    let b = Tensor.zeros(1, requiresGrad: true)
    // solution
    for _ in 0..<epochs {
        let rows = shuffled(x, y)
        for (xs, ys) in zip(rows.x.split(10), rows.y.split(10)) {
            let predicted = matmul(xs, w) + b
            ((predicted - ys) ** 2 / 2).mean().backward()
            for p in [w, b] {
                guard let slope = p.grad else { continue }
                noGrad { p.sub_(0.03 * slope) }
                p.grad = nil
            }
        }
    }
    // end solution
    return [w[0].item(), w[1].item(), b.item()]
}
