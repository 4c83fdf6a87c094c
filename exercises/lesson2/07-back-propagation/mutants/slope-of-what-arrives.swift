// message: Use the activation, o(1 − o), not what arrives at it, z(1 − z).
// fails: 1, 2, 3, 4, 5, 6, 7, 8

import Kindling

/// What the hidden units and the outputs give.
func forward(_ x: Tensor, _ v: Tensor, _ w: Tensor) -> (h: Tensor, o: Tensor) {
    let h = sigmoid(x.matmul(v.t()))
    return (h, sigmoid(h.matmul(w.t())))
}

/// The slope of the error by what arrives at the outputs, `[N, out]`.
func deltaOut(_ x: Tensor, _ v: Tensor, _ w: Tensor, _ t: Tensor) -> Tensor {
    let (h, o) = forward(x, v, w)
    let z = h.matmul(w.t())
    return 2 * (o - t) / t.numel() * z * (1 - z)
}

/// The slope of the error by what arrives at the hidden units, `[N, hidden]`.
func deltaHidden(_ x: Tensor, _ v: Tensor, _ w: Tensor, _ t: Tensor) -> Tensor {
    let (h, _) = forward(x, v, w)
    return deltaOut(x, v, w, t).matmul(w) * h * (1 - h)
}

/// The slope of the error by the weights of the output layer, `[out, hidden]`.
func gradientW(_ x: Tensor, _ v: Tensor, _ w: Tensor, _ t: Tensor) -> Tensor {
    let (h, _) = forward(x, v, w)
    return deltaOut(x, v, w, t).t().matmul(h)
}

/// The slope of the error by the weights of the hidden layer, `[hidden, in]`.
func gradientV(_ x: Tensor, _ v: Tensor, _ w: Tensor, _ t: Tensor) -> Tensor {
    return deltaHidden(x, v, w, t).t().matmul(x)
}
