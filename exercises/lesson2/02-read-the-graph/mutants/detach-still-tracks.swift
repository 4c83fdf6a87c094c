// message: `detach` has no history, and asks for none.
// fails: 5

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
    let a = Tensor([1.0, 2.0], requiresGrad: true)
    let b = Tensor([3.0, 4.0])
    let c = a * b
    let d = 2 * c ** 2
    let e = d.view(2)
    let f = b * 2
    let g = Tensor([1.0, 1.0], requiresGrad: true) * 0.5
    let h = (c * g).sum()
    h.backward()
    let tensor = [a, b, c, d, e, f, g, h][item - 1]
    return Facts(
        requiresGrad: tensor.requiresGrad, isLeaf: tensor.isLeaf, gradFn: tensor.gradFn,
        grad: tensor.grad?.scalars())
}
