import Kindling

/// Size, stride and padding as a window.
func window(_ numbers: [Int]) -> Window {
    Window(size: numbers[0], stride: numbers[1], padding: numbers[2])
}

/// Random maps of a shape; lower by `less`.
func maps(_ shape: [Int], _ seed: Int, _ less: Double) -> Tensor {
    manualSeed(seed)
    return Tensor.randn(Shape(shape)) - less
}

/// A map of whole numbers, so that some are equal.
func whole(_ shape: [Int], _ seed: Int) -> Tensor {
    manualSeed(seed)
    return Tensor.randint(0, 3, Shape(shape)).float()
}

let probes = [
    Probe("counting") { (steps: [Int]) -> Tensor in
        maxPool(Tensor.arange(16.0).view(1, 1, 4, 4), window(steps))
    },
    Probe("largest") { (shape: [Int], steps: [Int], less: Double, seed: Int) -> Tensor in
        maxPool(maps(shape, seed, less), window(steps))
    },
    Probe("slope") { (shape: [Int], steps: [Int], seed: Int) -> Tensor in
        let x = maps(shape, seed, 0)
        let w = window(steps)
        let pooled = F.maxPool2d(x, w.size, stride: w.stride, padding: w.padding)
        return maxPoolSlope(x, randnLike(pooled), w)
    },
    Probe("slope of equals") { (shape: [Int], steps: [Int], seed: Int) -> Tensor in
        let x = whole(shape, seed)
        let w = window(steps)
        return maxPoolSlope(x, onesLike(F.maxPool2d(x, w.size, stride: w.stride)), w)
    },
    Probe("mean") { (shape: [Int], steps: [Int], seed: Int) -> Tensor in
        averagePool(maps(shape, seed, 0), window(steps))
    },
    Probe("gaps") { (shape: [Int], steps: [Int], seed: Int) -> [Double] in
        let x = maps(shape, seed, 3).requiresGrad_()
        let w = window(steps)
        let largest = F.maxPool2d(x, w.size, stride: w.stride, padding: w.padding)
        let mean = F.avgPool2d(x, w.size, stride: w.stride, padding: w.padding)
        let g = randnLike(largest)
        let pairs = [
            (maxPool(x, w), largest), (averagePool(x, w), mean),
            (maxPoolSlope(x, g, w), grad(largest, [x], gradOutputs: g)[0]),
        ]
        return pairs.map { own, engine in
            own.shape == engine.shape ? (own - engine).abs().max().item() : 1e9
        }
    },
]
