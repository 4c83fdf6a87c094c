import Kindling

/// Random numbers of a shape, with a mean that is not 0.
func batch(_ shape: [Int], _ seed: Int) -> Tensor {
    manualSeed(seed)
    return Tensor.randn(Shape(shape)) * 2 + 3
}

/// A norm with factors and summands that are not 1 and 0.
func turned(_ channels: Int) -> Norm {
    var norm = Norm(channels)
    norm.gamma = Tensor.arange(1, channels + 1).float()
    norm.beta = Tensor.linspace(-1, 1, channels)
    return norm
}

let four = Tensor([1.0, 2, 3, 4]).view(4, 1)

let probes = [
    Probe("four") { () -> Tensor in
        var norm = Norm(1)
        return norm.normalised(four)
    },
    Probe("memory of four") { () -> Tensor in
        var norm = Norm(1)
        _ = norm.normalised(four)
        return cat([norm.runningMean, norm.runningVar])
    },
    Probe("eval of four") { () -> Tensor in
        var norm = Norm(1)
        _ = norm.normalised(four)
        norm.training = false
        return norm.normalised(four)
    },
    Probe("eval leaves the memory") { () -> Tensor in
        var norm = Norm(2)
        norm.training = false
        _ = norm.normalised(batch([6, 2], 1))
        return cat([norm.runningMean, norm.runningVar])
    },
    Probe("training") { (shape: [Int], seed: Int) -> Tensor in
        var norm = turned(shape[1])
        return norm.forward(batch(shape, seed))
    },
    Probe("memory") { (shape: [Int], batches: Int) -> Tensor in
        var norm = turned(shape[1])
        for seed in 0..<batches { _ = norm.forward(batch(shape, seed)) }
        return cat([norm.runningMean, norm.runningVar])
    },
    Probe("constant") { () -> Tensor in
        var norm = Norm(1)
        return norm.normalised(Tensor.full([3, 1], 7.0))
    },
    Probe("slopes") { (shape: [Int], seed: Int) -> Tensor in
        var norm = turned(shape[1])
        let x = batch(shape, seed)
        let found = norm.slopes(x, Tensor.rand(Shape(shape)))
        return cat([found.gamma, found.beta])
    },
    Probe("gaps") { (shape: [Int], seed: Int) -> [Double] in
        var norm = Norm(shape[1])
        let layer = BatchNorm2d(shape[1])
        let x = batch(shape, seed)
        let g = Tensor.rand(Shape(shape))
        let trained = (norm.forward(x) - layer(x)).abs().max()
        let slopes = grad(layer(x), [layer.weight!, layer.bias!], gradOutputs: g)
        let own = norm.slopes(x, g)
        let (byGamma, byBeta) = (own.gamma - slopes[0], own.beta - slopes[1])
        norm.training = false
        let used = (norm.forward(x) - layer.eval()(x)).abs().max()
        return [trained, used, byGamma.abs().max(), byBeta.abs().max()].map { $0.item() }
    },
]
