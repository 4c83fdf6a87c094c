import Kindling

/// Random weights for a number of inputs and hidden units.
func weights(_ inputs: Int, _ hidden: Int) -> Weights {
    Weights(
        weightIh: Tensor.randn(hidden, inputs), weightHh: Tensor.randn(hidden, hidden),
        biasIh: Tensor.randn(hidden), biasHh: Tensor.randn(hidden))
}

/// The cell of the engine with the same weights.
func cell(_ weights: Weights) -> RNNCell {
    let cell = RNNCell(weights.weightIh.size(1), weights.weightIh.size(0))
    noGrad {
        cell.weightIh.copy_(weights.weightIh)
        cell.weightHh.copy_(weights.weightHh)
        cell.biasIh?.copy_(weights.biasIh)
        cell.biasHh?.copy_(weights.biasHh)
    }
    return cell
}

let probes = [
    Probe("step") { (sizes: [Int], seed: Int) -> Tensor in
        manualSeed(seed)
        let own = weights(sizes[1], sizes[2])
        return step(Tensor.randn(sizes[0], sizes[1]), Tensor.randn(sizes[0], sizes[2]), own)
    },
    Probe("first step") { (sizes: [Int], seed: Int) -> Tensor in
        manualSeed(seed)
        let own = weights(sizes[1], sizes[2])
        return step(Tensor.randn(sizes[0], sizes[1]), Tensor.zeros(sizes[0], sizes[2]), own)
    },
    Probe("constant") { (xs: [[Double]]) -> Tensor in
        let tenth = { (shape: [Int]) in Tensor.full(Shape(shape), 0.1) }
        let own = Weights(
            weightIh: tenth([2, 2]), weightHh: tenth([2, 2]), biasIh: tenth([2]),
            biasHh: tenth([2]))
        return unroll(Tensor(xs).unsqueeze(1), own)
    },
    Probe("unroll") { (sizes: [Int], seed: Int) -> Tensor in
        manualSeed(seed)
        let own = weights(sizes[2], sizes[3])
        return unroll(Tensor.randn(sizes[0], sizes[1], sizes[2]), own)
    },
    Probe("gap to the engine") { (sizes: [Int], seed: Int) -> Double in
        manualSeed(seed)
        let own = weights(sizes[1], sizes[2])
        let (x, h) = (Tensor.randn(sizes[0], sizes[1]), Tensor.randn(sizes[0], sizes[2]))
        let (mine, theirs) = (step(x, h, own), cell(own)(x, h))
        return mine.shape == theirs.shape ? (mine - theirs).abs().max().item() : 1e9
    },
]
