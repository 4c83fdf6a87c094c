import Kindling

/// Random weights for a number of inputs and hidden units.
func weights(_ inputs: Int, _ hidden: Int) -> Weights {
    Weights(
        weightIh: Tensor.randn(4 * hidden, inputs), weightHh: Tensor.randn(4 * hidden, hidden),
        biasIh: Tensor.randn(4 * hidden), biasHh: Tensor.randn(4 * hidden))
}

/// The largest difference between two tensors; a billion where even the shapes differ.
func gap(_ own: Tensor, _ expected: Tensor) -> Double {
    own.shape == expected.shape ? (own - expected).abs().max().item() : 1e9
}

/// One step from random states: sizes are samples, inputs, hidden units.
func oneStep(_ sizes: [Int], _ seed: Int) -> (h: Tensor, c: Tensor) {
    manualSeed(seed)
    let own = weights(sizes[1], sizes[2])
    let state = { Tensor.randn(sizes[0], sizes[2]) }
    return step(Tensor.randn(sizes[0], sizes[1]), state(), state(), own)
}

let probes = [
    Probe("cell state") { (sizes: [Int], seed: Int) -> Tensor in oneStep(sizes, seed).c },
    Probe("hidden state") { (sizes: [Int], seed: Int) -> Tensor in oneStep(sizes, seed).h },
    Probe("constant") { (xs: [[Double]]) -> [Tensor] in
        let tenth = { (shape: [Int]) in Tensor.full(Shape(shape), 0.1) }
        let own = Weights(
            weightIh: tenth([8, 2]), weightHh: tenth([8, 2]), biasIh: tenth([8]),
            biasHh: tenth([8]))
        let found = unroll(Tensor(xs).unsqueeze(1), own)
        return [found.h, found.c]
    },
    Probe("unroll") { (sizes: [Int], seed: Int) -> [Tensor] in
        manualSeed(seed)
        let own = weights(sizes[2], sizes[3])
        let found = unroll(Tensor.randn(sizes[0], sizes[1], sizes[2]), own)
        return [found.h, found.c]
    },
    Probe("gaps to the engine") { (sizes: [Int], seed: Int) -> [Double] in
        manualSeed(seed)
        let lstm = LSTM(sizes[2], sizes[3])
        let own = Weights(
            weightIh: lstm.weightIhL0.detach(), weightHh: lstm.weightHhL0.detach(),
            biasIh: lstm.biasIhL0.detach(), biasHh: lstm.biasHhL0.detach())
        let xs = Tensor.randn(sizes[0], sizes[1], sizes[2])
        let mine = unroll(xs, own)
        let (output, (_, c)) = lstm(xs)
        return [gap(mine.h, output), gap(mine.c, c[0])]
    },
]
