import Kindling

/// The notes' perceptron with one hidden layer.
final class Perceptron: Module {
    let hidden = Linear(4, 3)
    let center = Centered()
    let output = Linear(3, 2)

    override func forward(_ x: Tensor) -> Tensor { output(center(hidden(x))) }
}

/// A layer without parameters.
final class Centered: Module {
    override func forward(_ x: Tensor) -> Tensor { x - x.mean() }
}

/// A layer with parameters, a constant and a buffer of its own.
final class Scaling: Module {
    let w = Parameter(Tensor.ones(2, 3))
    var b = Parameter(Tensor.zeros(2))
    let constant = Tensor.ones(3)
    let count = Buffer(Tensor.zeros(1))

    override func forward(_ x: Tensor) -> Tensor { matmul(x, w.t()) + b }
}
