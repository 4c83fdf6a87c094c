import Kindling

/// Random pictures, kernels and biases: samples, channels, rows, columns; kernels, rows, columns.
func convolved(_ x: [Int], _ w: [Int], _ steps: [Int], _ seed: Int) -> Tensor {
    manualSeed(seed)
    let pictures = Tensor.randn(Shape(x))
    let kernels = Tensor.randn([w[0], x[1], w[1], w[2]])
    return convolve(pictures, kernels, Tensor.randn(w[0]), steps[0], steps[1])
}

let probes = [
    Probe("golden") { (stride: Int, padding: Int) -> Tensor in
        let kernel = Tensor([[1.0, 0.0], [0.0, -1.0]]).view(1, 1, 2, 2)
        let x = Tensor.arange(16.0).view(1, 1, 4, 4)
        return convolve(x, kernel, Tensor.zeros(1), stride, padding)
    },
    Probe("convolved") { (x: [Int], w: [Int], steps: [Int], seed: Int) in
        convolved(x, w, steps, seed)
    },
    Probe("gap") { (x: [Int], w: [Int], steps: [Int], seed: Int) -> Double in
        let own = convolved(x, w, steps, seed)
        manualSeed(seed)
        let pictures = Tensor.randn(Shape(x))
        let kernels = Tensor.randn([w[0], x[1], w[1], w[2]])
        let bias = Tensor.randn(w[0])
        let engine = F.conv2d(pictures, kernels, bias, stride: steps[0], padding: steps[1])
        return own.shape == engine.shape ? (own - engine).abs().max().item() : 1e9
    },
]
