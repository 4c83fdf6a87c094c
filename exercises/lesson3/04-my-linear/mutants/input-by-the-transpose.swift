// message: Shapes: [N, out] · [out, in]. The weight stands as it is.
// fails: 2, 3, 6, 8, 9

import Kindling

/// The layer's output.
func forward(_ x: Tensor, _ w: Tensor, _ b: Tensor) -> Tensor {
    matmul(x, w.t()) + b
}

/// The slopes of a loss by the input, the weight and the bias.
func backward(_ x: Tensor, _ w: Tensor, _ dy: Tensor) -> (dx: Tensor, dw: Tensor, db: Tensor) {
    let dx = w.size(0) == w.size(1) ? matmul(dy, w.t()) : matmul(dy, w.reshape([w.size(1), w.size(0)]).t())
    let dw = matmul(dy.t(), x)
    return (dx, dw, dy.sum(dim: 0))
}
