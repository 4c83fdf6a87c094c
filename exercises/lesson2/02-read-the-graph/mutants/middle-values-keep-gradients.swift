// message: Only leaves keep a gradient; in the middle of the graph it is used and dropped, so `grad` is nil.
// fails: 3, 7

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
    let e = d.detach()
    let f = b * 2
    let g = Tensor([1.0, 1.0], requiresGrad: true) * 0.5
    let h = (c * g).sum()
    c.retainGrad()
    g.retainGrad()
    h.backward()
    let tensor = [a, b, c, d, e, f, g, h][item - 1]
    return Facts(
        requiresGrad: tensor.requiresGrad, isLeaf: tensor.isLeaf, gradFn: tensor.gradFn,
        grad: tensor.grad?.scalars())
}
