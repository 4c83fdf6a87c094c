import Kindling

/// What a tensor knows about its place in the graph.
struct Facts {
    var requiresGrad: Bool
    var isLeaf: Bool
    var gradFn: String?
    var grad: [Double]?
}

/// The facts about a tensor of the program, by its number.
func facts(_ item: Int) -> Facts {
    // solution
    // starter: switch item {
    // starter: case 1: return Facts(requiresGrad: false, isLeaf: false, gradFn: nil, grad: nil)  // a
    // starter: case 2: return Facts(requiresGrad: false, isLeaf: false, gradFn: nil, grad: nil)  // b
    // starter: case 3: return Facts(requiresGrad: false, isLeaf: false, gradFn: nil, grad: nil)  // c
    // starter: case 4: return Facts(requiresGrad: false, isLeaf: false, gradFn: nil, grad: nil)  // d
    // starter: case 5: return Facts(requiresGrad: false, isLeaf: false, gradFn: nil, grad: nil)  // e
    // starter: case 6: return Facts(requiresGrad: false, isLeaf: false, gradFn: nil, grad: nil)  // f
    // starter: case 7: return Facts(requiresGrad: false, isLeaf: false, gradFn: nil, grad: nil)  // g
    // starter: default: return Facts(requiresGrad: false, isLeaf: false, gradFn: nil, grad: nil)  // h
    // starter: }
    let a = Tensor([1.0, 2.0], requiresGrad: true)
    let b = Tensor([3.0, 4.0])
    let c = a * b
    let d = 2 * c ** 2
    let e = d.detach()
    let f = b * 2
    let g = Tensor([1.0, 1.0], requiresGrad: true) * 0.5
    let h = (c * g).sum()
    h.backward()
    let tensor = [a, b, c, d, e, f, g, h][item - 1]
    return Facts(
        requiresGrad: tensor.requiresGrad, isLeaf: tensor.isLeaf, gradFn: tensor.gradFn,
        grad: tensor.grad?.scalars())
    // end solution
}
