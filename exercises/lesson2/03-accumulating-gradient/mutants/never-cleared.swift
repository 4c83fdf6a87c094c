// message: From the second step on, old gradients are still in the sum: clear them in every step.
// fails: 3, 4, 5

import Kindling

/// What the program of the statement prints.
func predictions() -> [Double] {
    return [6, 18, 36]
}

/// One step of descent with the learning rate 0.1, if the tensor has a gradient.
func update(_ weight: Tensor) {
    guard let slope = weight.grad else { return }
    noGrad { weight.sub_(0.1 * slope) }
}

/// The slope and the start of the line after this many steps of descent.
func train(_ xs: [Double], _ ys: [Double], _ steps: Int) -> [Double] {
    let (x, y) = (Tensor(xs), Tensor(ys))
    let w = Tensor(0.0, requiresGrad: true)
    let b = Tensor(0.0, requiresGrad: true)
    for _ in 0..<steps {
        let loss = ((x * w + b - y) ** 2).mean()
        loss.backward()
        update(w)
        update(b)
    }
    return [w.item(), b.item()]
}
