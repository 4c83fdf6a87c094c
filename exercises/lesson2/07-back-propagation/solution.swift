import Kindling

/// What the hidden units and the outputs give.
func forward(_ x: Tensor, _ v: Tensor, _ w: Tensor) -> (h: Tensor, o: Tensor) {
    let h = sigmoid(x.matmul(v.t()))
    return (h, sigmoid(h.matmul(w.t())))
}

/// The slope of the error by what arrives at the outputs, `[N, out]`.
func deltaOut(_ x: Tensor, _ v: Tensor, _ w: Tensor, _ t: Tensor) -> Tensor {
    // solution
    let (_, o) = forward(x, v, w)
    return 2 * (o - t) / t.numel() * o * (1 - o)
    // end solution
}

/// The slope of the error by what arrives at the hidden units, `[N, hidden]`.
func deltaHidden(_ x: Tensor, _ v: Tensor, _ w: Tensor, _ t: Tensor) -> Tensor {
    // solution
    let (h, _) = forward(x, v, w)
    return deltaOut(x, v, w, t).matmul(w) * h * (1 - h)
    // end solution
}

/// The slope of the error by the weights of the output layer, `[out, hidden]`.
func gradientW(_ x: Tensor, _ v: Tensor, _ w: Tensor, _ t: Tensor) -> Tensor {
    // solution
    let (h, _) = forward(x, v, w)
    return deltaOut(x, v, w, t).t().matmul(h)
    // end solution
}

/// The slope of the error by the weights of the hidden layer, `[hidden, in]`.
func gradientV(_ x: Tensor, _ v: Tensor, _ w: Tensor, _ t: Tensor) -> Tensor {
    // solution
    return deltaHidden(x, v, w, t).t().matmul(x)
    // end solution
}
