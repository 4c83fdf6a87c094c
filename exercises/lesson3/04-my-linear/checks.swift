import Kindling

/// Random numbers for a batch of `n` rows.
func data(
    _ n: Int, _ inputs: Int, _ outputs: Int
) -> (x: Tensor, w: Tensor, b: Tensor, dy: Tensor) {
    manualSeed(n + inputs)
    return (
        Tensor.randn(n, inputs), Tensor.randn(outputs, inputs), Tensor.randn(outputs),
        Tensor.randn(n, outputs)
    )
}

let probes = [
    Probe("forward") { (n: Int, inputs: Int, outputs: Int) -> Tensor in
        let (x, w, b, _) = data(n, inputs, outputs)
        return forward(x, w, b)
    },
    Probe("dx") { (n: Int, inputs: Int, outputs: Int) -> Tensor in
        let (x, w, _, dy) = data(n, inputs, outputs)
        return backward(x, w, dy).dx
    },
    Probe("dw") { (n: Int, inputs: Int, outputs: Int) -> Tensor in
        let (x, w, _, dy) = data(n, inputs, outputs)
        return backward(x, w, dy).dw
    },
    Probe("db") { (n: Int, inputs: Int, outputs: Int) -> Tensor in
        let (x, w, _, dy) = data(n, inputs, outputs)
        return backward(x, w, dy).db
    },
    Probe("as autograd") { (n: Int, inputs: Int, outputs: Int) -> Bool in
        let (x, w, b, dy) = data(n, inputs, outputs)
        for leaf in [x, w, b] { leaf.requiresGrad = true }
        let own = backward(x.detach(), w.detach(), dy)
        let slopes = grad((F.linear(x, w, b) * dy).sum(), [x, w, b])
        return zip(slopes, [own.dx, own.dw, own.db]).allSatisfy {
            $0.shape == $1.shape && allclose($0, $1, atol: 1e-5)
        }
    },
]
