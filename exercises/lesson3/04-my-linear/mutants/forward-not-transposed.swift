// message: The weight is (out, in): multiply by its transpose.
// fails: 1, 7

import Kindling

/// The layer's output.
func forward(_ x: Tensor, _ w: Tensor, _ b: Tensor) -> Tensor {
    matmul(x, w.reshape([w.size(1), w.size(0)])) + b
}

/// The slopes of a loss by the input, the weight and the bias.
func backward(_ x: Tensor, _ w: Tensor, _ dy: Tensor) -> (dx: Tensor, dw: Tensor, db: Tensor) {
    let dx = matmul(dy, w)
    let dw = matmul(dy.t(), x)
    return (dx, dw, dy.sum(dim: 0))
}
