import Kindling

/// A random network with a sequence: sizes are steps, samples, inputs, hidden units.
struct Case {
    let xs: Tensor
    let net: Net
    let slopes: Tensor

    init(_ sizes: [Int], _ seed: Int) {
        manualSeed(seed)
        xs = Tensor.randn(sizes[0], sizes[1], sizes[2])
        net = Net(
            v: Tensor.randn(sizes[3], sizes[2]) * 0.5, w: Tensor.randn(sizes[3], sizes[3]) * 0.5,
            b: Tensor.randn(sizes[3]) * 0.5)
        slopes = Tensor.randn(sizes[0], sizes[1], sizes[3])
    }

    /// The slopes that the engine finds by V, W and b.
    func engineSlopes() -> [Tensor] {
        let leaves = [net.v, net.w, net.b].map { $0.clone().requiresGrad_() }
        let own = Net(v: leaves[0], w: leaves[1], b: leaves[2])
        let all = stack(Array(states(xs, own).dropFirst()))
        return grad((all * slopes).sum(), leaves)
    }
}

/// The largest difference between two tensors; a billion where even the shapes differ.
func gap(_ own: Tensor, _ expected: Tensor) -> Double {
    own.shape == expected.shape ? (own - expected).abs().max().item() : 1e9
}

let probes = [
    Probe("deltas") { (sizes: [Int], seed: Int) -> Tensor in
        let c = Case(sizes, seed)
        return deltas(c.xs, c.net, c.slopes)
    },
    Probe("gradientW") { (sizes: [Int], seed: Int) -> Tensor in
        let c = Case(sizes, seed)
        return gradientW(c.xs, c.net, c.slopes)
    },
    Probe("gradientV") { (sizes: [Int], seed: Int) -> Tensor in
        let c = Case(sizes, seed)
        return gradientV(c.xs, c.net, c.slopes)
    },
    Probe("gradientB") { (sizes: [Int], seed: Int) -> Tensor in
        let c = Case(sizes, seed)
        return gradientB(c.xs, c.net, c.slopes)
    },
    Probe("gaps") { (sizes: [Int], seed: Int) -> [Double] in
        let c = Case(sizes, seed)
        let slopes = c.engineSlopes()
        return [
            gap(gradientV(c.xs, c.net, c.slopes), slopes[0]),
            gap(gradientW(c.xs, c.net, c.slopes), slopes[1]),
            gap(gradientB(c.xs, c.net, c.slopes), slopes[2]),
        ]
    },
]
