// message: The weights of the hidden layer meet the inputs: multiply by x, not by h.
// fails: 4, 6, 8

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
    return deltaOut(x, v, w, t).matmul(w) * h * (1 - h)
}

/// The slope of the error by the weights of the output layer, `[out, hidden]`.
func gradientW(_ x: Tensor, _ v: Tensor, _ w: Tensor, _ t: Tensor) -> Tensor {
    let (h, _) = forward(x, v, w)
    return deltaOut(x, v, w, t).t().matmul(h)
}

/// The slope of the error by the weights of the hidden layer, `[hidden, in]`.
func gradientV(_ x: Tensor, _ v: Tensor, _ w: Tensor, _ t: Tensor) -> Tensor {
    let (h, _) = forward(x, v, w)
    return deltaHidden(x, v, w, t).t().matmul(h)[.ellipsis, ..<x.size(1)]
}
