// message: The bias meets every row: sum, do not take the first.
// fails: 5, 6

import Kindling

/// The layer's output.
func forward(_ x: Tensor, _ w: Tensor, _ b: Tensor) -> Tensor {
    matmul(x, w.t()) + b
}

/// The slopes of a loss by the input, the weight and the bias.
func backward(_ x: Tensor, _ w: Tensor, _ dy: Tensor) -> (dx: Tensor, dw: Tensor, db: Tensor) {
    let dx = matmul(dy, w)
    let dw = matmul(dy.t(), x)
    return (dx, dw, dy[0])
}
