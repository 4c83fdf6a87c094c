import Kindling

/// The layer's output.
func forward(_ x: Tensor, _ w: Tensor, _ b: Tensor) -> Tensor {
    // solution
    matmul(x, w.t()) + b
    // end solution
}

/// The slopes of a loss by the input, the weight and the bias.
func backward(_ x: Tensor, _ w: Tensor, _ dy: Tensor) -> (dx: Tensor, dw: Tensor, db: Tensor) {
    // solution
    let dx = matmul(dy, w)
    let dw = matmul(dy.t(), x)
    return (dx, dw, dy.sum(dim: 0))
    // end solution
}
