import Kindling

/// Rows made with known weights and a little noise.
func data(_ seed: Int, _ rows: Int, _ weights: [Double]) -> (x: Tensor, y: Tensor) {
    manualSeed(seed)
    let x = Tensor.randn(rows, 2)
    let y = matmul(x, Tensor([weights[0], weights[1]])) + weights[2]
    return (x, y + 0.01 * Tensor.randn(rows))
}

let probes = [
    Probe("rows") { (count: Int) -> [Double] in
        manualSeed(1)
        return shuffled(Tensor.arange(count), Tensor.arange(count)).x.double().scalars()
    },
    Probe("moved") { (count: Int) -> Bool in
        manualSeed(2)
        return !equal(shuffled(Tensor.arange(count), Tensor.arange(count)).x, Tensor.arange(count))
    },
    Probe("together") { (count: Int) -> Double in
        manualSeed(3)
        let x = Tensor.arange(count).float().view(-1, 1).expand(-1, 2)
        let rows = shuffled(x, Tensor.arange(count).float())
        return (rows.x[..., 0] - rows.y).abs().sum().item()
    },
    Probe("fit") { (seed: Int, rows: Int, weights: [Double], epochs: Int) -> [Double] in
        let (x, y) = data(seed, rows, weights)
        manualSeed(seed + 1)
        return fit(x, y, epochs)
    },
    Probe("one batch") { () -> [Double] in
        let x = Tensor.arange(20).float().view(10, 2) / 10
        return fit(x, Tensor.arange(10).float(), 1)
    },
]
