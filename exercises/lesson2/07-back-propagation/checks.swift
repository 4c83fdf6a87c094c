import Kindling

/// A network of random weights with a batch: sizes are samples, inputs, hidden units, outputs.
struct Network {
    let x: Tensor
    let v: Tensor
    let w: Tensor
    let t: Tensor

    init(_ sizes: [Int], _ seed: Int) {
        manualSeed(seed)
        x = Tensor.randn(sizes[0], sizes[1])
        v = Tensor.randn(sizes[2], sizes[1])
        w = Tensor.randn(sizes[3], sizes[2])
        t = Tensor.rand(sizes[0], sizes[3])
    }

    /// The slopes that the engine finds by the weights of both layers.
    func slopes() -> [Tensor] {
        let (v, w) = (v.clone().requiresGrad_(), w.clone().requiresGrad_())
        let outputs = sigmoid(sigmoid(x.matmul(v.t())).matmul(w.t()))
        return grad(F.mseLoss(outputs, t), [v, w])
    }
}

/// The largest difference between two tensors; a billion where even the shapes differ.
func gap(_ own: Tensor, _ expected: Tensor) -> Double {
    own.shape == expected.shape ? (own - expected).abs().max().item() : 1e9
}

let probes = [
    Probe("deltaOut") { (sizes: [Int], seed: Int) -> Tensor in
        let n = Network(sizes, seed)
        return deltaOut(n.x, n.v, n.w, n.t)
    },
    Probe("deltaHidden") { (sizes: [Int], seed: Int) -> Tensor in
        let n = Network(sizes, seed)
        return deltaHidden(n.x, n.v, n.w, n.t)
    },
    Probe("gradientW") { (sizes: [Int], seed: Int) -> Tensor in
        let n = Network(sizes, seed)
        return gradientW(n.x, n.v, n.w, n.t)
    },
    Probe("gradientV") { (sizes: [Int], seed: Int) -> Tensor in
        let n = Network(sizes, seed)
        return gradientV(n.x, n.v, n.w, n.t)
    },
    Probe("gaps") { (sizes: [Int], seed: Int) -> [Double] in
        let n = Network(sizes, seed)
        let slopes = n.slopes()
        return [
            gap(gradientV(n.x, n.v, n.w, n.t), slopes[0]),
            gap(gradientW(n.x, n.v, n.w, n.t), slopes[1]),
        ]
    },
]
