import Kindling

/// The parameters of the network.
struct Net {
    let v: Tensor
    let w: Tensor
    let b: Tensor
}

/// The states, from the zeros before the first step to the one after the last.
func states(_ xs: Tensor, _ net: Net) -> [Tensor] {
    var all = [Tensor.zeros(xs.size(1), net.b.size(0))]
    for x in xs.unbind(dim: 0) {
        all.append(tanh(matmul(x, net.v.t()) + matmul(all[all.count - 1], net.w.t()) + net.b))
    }
    return all
}

/// The slopes of the loss by what arrives at each tanh, `[T, N, h]`.
func deltas(_ xs: Tensor, _ net: Net, _ slopes: Tensor) -> Tensor {
    // solution
    // starter: slopes
    let h = states(xs, net)
    var carried = Tensor.zeros(slopes.size(1), slopes.size(2))
    var found: [Tensor] = []
    for t in (0..<xs.size(0)).reversed() {
        let delta = (slopes[t] + carried) * (1 - h[t + 1] ** 2)
        carried = matmul(delta, net.w)
        found.insert(delta, at: 0)
    }
    return stack(found)
    // end solution
}

/// The slope of the loss by the weights from state to state, `[h, h]`.
func gradientW(_ xs: Tensor, _ net: Net, _ slopes: Tensor) -> Tensor {
    // solution
    // starter: net.w
    let (delta, h) = (deltas(xs, net, slopes), states(xs, net))
    let steps = (0..<xs.size(0)).map { t in matmul(delta[t].t(), h[t]) }
    return stack(steps).sum(dim: 0)
    // end solution
}

/// The slope of the loss by the weights from input to state, `[h, in]`.
func gradientV(_ xs: Tensor, _ net: Net, _ slopes: Tensor) -> Tensor {
    // solution
    // starter: net.v
    let delta = deltas(xs, net, slopes)
    let steps = (0..<xs.size(0)).map { t in matmul(delta[t].t(), xs[t]) }
    return stack(steps).sum(dim: 0)
    // end solution
}

/// The slope of the loss by the biases, `[h]`.
func gradientB(_ xs: Tensor, _ net: Net, _ slopes: Tensor) -> Tensor {
    // solution
    // starter: net.b
    return deltas(xs, net, slopes).sum(dim: 0).sum(dim: 0)
    // end solution
}
