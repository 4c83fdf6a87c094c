import Kindling

/// A random convolution and what a loss sends back to it.
struct Case {
    let x: Tensor
    let w: Tensor
    let b: Tensor
    let g: Tensor
    let stride: Int
    let padding: Int

    /// `x`: samples, channels, rows, columns; `kernel`: kernels, rows, columns; `steps`: stride, padding.
    init(_ sizes: [Int], _ kernel: [Int], _ steps: [Int], _ seed: Int) {
        manualSeed(seed)
        (stride, padding) = (steps[0], steps[1])
        x = Tensor.randn(Shape(sizes))
        w = Tensor.randn([kernel[0], sizes[1], kernel[1], kernel[2]])
        b = Tensor.randn(kernel[0])
        g = randnLike(F.conv2d(x, w, b, stride: stride, padding: padding))
    }

    /// Pictures, kernels and biases: the slopes of the submission.
    func own() -> [Tensor] {
        [
            inputSlope(g, w, x.size(2), x.size(3), stride, padding),
            weightSlope(x, g, w.size(2), w.size(3), stride, padding), biasSlope(g),
        ]
    }

    /// The same as the engine finds them.
    func engine() -> [Tensor] {
        let leaves = [x, w, b].map { $0.clone().requiresGrad_() }
        let result = F.conv2d(leaves[0], leaves[1], leaves[2], stride: stride, padding: padding)
        return grad(result, leaves, gradOutputs: g)
    }

    /// How the sum of `g` times the result changes when one entry of `w` grows, by differences.
    func difference(_ place: [Int]) -> Double {
        func total(_ step: Double) -> Double {
            let moved = w.double().clone()
            moved[place[0], place[1], place[2], place[3]] += Tensor(step, dtype: .float64)
            let result = F.conv2d(
                x.double(), moved, b.double(), stride: stride, padding: padding)
            return (result * g.double()).sum().item()
        }
        return (total(0.001) - total(-0.001)) / 0.002
    }
}

let probes = [
    Probe("bias") { (x: [Int], w: [Int], steps: [Int], seed: Int) -> Tensor in
        biasSlope(Case(x, w, steps, seed).g)
    },
    Probe("weights") { (x: [Int], w: [Int], steps: [Int], seed: Int) in
        Case(x, w, steps, seed).own()[1]
    },
    Probe("pictures") { (x: [Int], w: [Int], steps: [Int], seed: Int) in
        Case(x, w, steps, seed).own()[0]
    },
    Probe("gaps") { (x: [Int], w: [Int], steps: [Int], seed: Int) -> [Double] in
        let one = Case(x, w, steps, seed)
        return zip(one.own(), one.engine()).map { own, engine in
            own.shape == engine.shape ? (own - engine).abs().max().item() : 1e9
        }
    },
    Probe("difference") { (x: [Int], w: [Int], steps: [Int], seed: Int, place: [Int]) -> Double in
        let one = Case(x, w, steps, seed)
        let own: Double = one.own()[1][place[0], place[1], place[2], place[3]].item()
        return own - one.difference(place)
    },
]
