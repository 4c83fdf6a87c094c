import Kindling

/// Counted numbers in a shape.
func counted(_ shape: [Int]) -> Tensor {
    Tensor.arange(shape.reduce(1, *)).float().view(Shape(shape))
}

let probes = [
    Probe("flatten") { (shape: [Int]) in FlattenRows()(counted(shape)) },
    Probe("scores") { (samples: Int) -> [Int] in
        Array(testNet()(Tensor.rand(samples, 1, 28, 28)).shape)
    },
    Probe("shapes of the parameters") { () -> [[Int]] in
        testNet().parameters().map { Array($0.shape) }
    },
    Probe("raw") { () -> [Bool] in
        manualSeed(3)
        let scores = testNet()(Tensor.rand(50, 1, 28, 28)).detach()
        let sums = scores.sum(dim: 1)
        let even: Bool = (sums - sums.mean()).abs().max().item() < 0.001
        return [scores.min().item() < 0.0, scores.max().item() > 0.0, even]
    },
    Probe("after the convolution") { () -> [Int] in
        let net = testNet()
        return Array(net[..<2](Tensor.rand(2, 1, 28, 28)).shape)
    },
    Probe("one batch") { () -> [Double] in
        manualSeed(4)
        let net = Sequential(FlattenRows(), Linear(4, 3))
        let data = TensorDataset(Tensor.rand(8, 1, 2, 2), Tensor.randint(0, 3, [8]))
        return train(net, data, 3)
    },
    Probe("a short last batch") { () -> [Double] in
        manualSeed(5)
        let net = Sequential(FlattenRows(), Linear(4, 3))
        let data = TensorDataset(4 * Tensor.rand(35, 1, 2, 2), Tensor.randint(0, 3, [35]))
        return train(net, data, 2)
    },
    Probe("reads digits") { () -> [Bool] in
        manualSeed(6)
        let net = testNet()
        let losses = train(net, Datasets.digits(count: 1000), 2)
        let test = Datasets.digits(count: 400, seed: 1)
        let guesses = noGrad { net(test.inputs).argmax(dim: 1) }
        let right: Double = (guesses .== test.targets).float().mean().item()
        return [losses.count == 2, right > 0.75]
    },
]
