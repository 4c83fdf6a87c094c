import Kindling

let probes = [
    Probe("gather") { (input: [[Double]], dim: Int, index: [[Int]]) -> Tensor in
        gatherByHand(Tensor(input), dim, Tensor(index))
    },
    Probe("gatherWide") { (dim: Int, index: [[Int]]) -> Tensor in
        gatherByHand(Tensor.arange(40).view(4, 10), dim, Tensor(index))
    },
    Probe("gatherByChance") { (seed: Int, dim: Int) -> Tensor in
        manualSeed(seed)
        let input = Tensor.randn(6, 9)
        return gatherByHand(input, dim, Tensor.randint(0, input.size(dim), [5, 7]))
    },
    Probe("take") { (source: [[Double]], index: [[Int]]) -> Tensor in
        takeByHand(Tensor(source), Tensor(index))
    },
    Probe("takeTransposed") { (source: [[Double]], index: [[Int]]) -> Tensor in
        takeByHand(Tensor(source).t(), Tensor(index))
    },
    Probe("takeByChance") { (seed: Int) -> Tensor in
        manualSeed(seed)
        return takeByHand(Tensor.randn(3, 4, 5), Tensor.randint(-60, 60, [4, 6]))
    },
]
