import Kindling

/// A small network with a batch norm, as if it had been trained.
func oldNet(_ seed: Int) -> Sequential {
    manualSeed(seed)
    let net = Sequential(Linear(4, 6), BatchNorm1d(6), ReLU(), Linear(6, 3))
    _ = net(Tensor.randn(32, 4))
    return net
}

/// Twenty points of two classes.
func points(_ seed: Int) -> TensorDataset {
    manualSeed(seed)
    let x = Tensor.randn(20, 4)
    return TensorDataset(x, (x[0..., 0] > 0).long())
}

/// Everything that a network holds, as one tensor.
func state(_ net: Module) -> Tensor {
    let numbers = (net.parameters() + net.buffers()).map { $0.detach().float().flatten() }
    return cat(numbers)
}

/// The digits whose classes lie in a range, counted from 0.
func digits(_ count: Int, _ seed: UInt64, _ range: Range<Int>) -> TensorDataset {
    let all = Datasets.digits(count: count, seed: seed)
    let inside = (all.targets >= range.lowerBound).logicalAnd(all.targets < range.upperBound)
    return TensorDataset(all.inputs[inside], all.targets[inside] - range.lowerBound)
}

let probes = [
    Probe("layers") { (seed: Int) -> [String] in frozenBody(oldNet(seed)).map { $0.typeName } },
    Probe("gradients wanted") { (seed: Int) -> [Bool] in
        frozenBody(oldNet(seed)).parameters().map { $0.requiresGrad }
    },
    Probe("mode") { (seed: Int) -> [Bool] in frozenBody(oldNet(seed)).map { $0.training } },
    Probe("features") { (seed: Int) -> Tensor in
        let old = oldNet(seed)
        return frozenBody(old)(Tensor.randn(3, 4)).detach()
    },
    Probe("shapes") { () -> [[Int]] in
        let net = transfer(oldNet(1), 6, 2, points(2), 2)
        return net.parameters().map { Array($0.shape) }
    },
    Probe("body after") { (steps: Int) -> Tensor in
        let old = oldNet(1)
        let net = transfer(old, 6, 2, points(2), steps)
        return state(net[0])
    },
    Probe("head after") { (steps: Int) -> Tensor in
        let net = transfer(oldNet(1), 6, 2, points(2), steps)
        return state(net[1])
    },
    Probe("gradients after") { () -> [Bool] in
        let net = transfer(oldNet(1), 6, 2, points(2), 3)
        return net.parameters().map { $0.grad != nil }
    },
    Probe("old head") { () -> Tensor in
        let old = oldNet(1)
        _ = transfer(old, 6, 2, points(2), 3)
        return state(old[3])
    },
    Probe("reads new digits") { () -> [Bool] in
        manualSeed(5)
        let body = [
            Conv2d(1, 6, kernelSize: 5, padding: 2), ReLU(), MaxPool2d(2),
            Conv2d(6, 16, kernelSize: 5), ReLU(), MaxPool2d(2), Flatten(), Linear(400, 84), ReLU(),
        ]
        let old = Sequential(body + [Linear(84, 7)])
        let adam = Adam(old.parameters(), lr: 0.002)
        for (x, y) in DataLoader(digits(1500, 0, 0..<7), batchSize: 10, shuffle: true) {
            adam.zeroGrad()
            F.crossEntropy(old(x), y).backward()
            adam.step()
        }
        let net = transfer(old, 84, 3, digits(150, 1, 7..<10), 40)
        let test = digits(600, 2, 7..<10)
        let guesses = noGrad { net(test.inputs).argmax(dim: 1) }
        let right: Double = (guesses .== test.targets).float().mean().item()
        return [right > 0.75]
    },
]
