// message: δ is what arrives × the slope of the unit's own sigmoid: yours lacks H(1 − H) at the hidden units.
// fails: 2, 4, 6, 7, 8

import Kindling

/// What the hidden units and the outputs give.
func forward(_ x: Tensor, _ v: Tensor, _ w: Tensor) -> (h: Tensor, o: Tensor) {
    let h = sigmoid(x.matmul(v.t()))
    return (h, sigmoid(h.matmul(w.t())))
}

/// The slope of the error by what arrives at the outputs, `[N, out]`.
func deltaOut(_ x: Tensor, _ v: Tensor, _ w: Tensor, _ t: Tensor) -> Tensor {
    let (_, o) = forward(x, v, w)
    return 2 * (o - t) / t.numel() * o * (1 - o)
}

/// The slope of the error by what arrives at the hidden units, `[N, hidden]`.
func deltaHidden(_ x: Tensor, _ v: Tensor, _ w: Tensor, _ t: Tensor) -> Tensor {
    let (h, _) = forward(x, v, w)
    return deltaOut(x, v, w, t).matmul(w)
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
