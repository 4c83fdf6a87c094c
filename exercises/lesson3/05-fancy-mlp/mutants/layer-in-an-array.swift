// message: A layer in an array is not registered: make it a property of its own.
// fails: 1, 2, 3, 7, 8

import Kindling

/// A network with a constant, a layer that is used twice and a loop.
final class FancyMLP: Module {
    let layers = [Linear(20, 20)]
    let constant = Tensor.rand(20, 20)

    override func forward(_ input: Tensor) -> Tensor {
        var x = layers[0](input)
        x = relu(matmul(x, constant) + 1)
        x = layers[0](x)
        while x.norm().item() > 1.0 { x = x / 2 }
        if x.norm().item() < 0.8 { x = x * 10 }
        return x
    }
}
