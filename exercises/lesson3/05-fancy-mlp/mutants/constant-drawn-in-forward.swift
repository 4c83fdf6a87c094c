// message: Draw the constant once, when the module is made.
// fails: 6

import Kindling

/// A network with a constant, a layer that is used twice and a loop.
final class FancyMLP: Module {
    let linear = Linear(20, 20)

    override func forward(_ input: Tensor) -> Tensor {
        var x = linear(input)
        x = relu(matmul(x, Tensor.rand(20, 20)) + 1)
        x = linear(x)
        while x.norm().item() > 1.0 { x = x / 2 }
        if x.norm().item() < 0.8 { x = x * 10 }
        return x
    }
}
