// message: Call the same layer again: both uses share its weights.
// fails: 1, 2, 8

import Kindling

/// A network with a constant, a layer that is used twice and a loop.
final class FancyMLP: Module {
    let linear = Linear(20, 20)
    let second = Linear(20, 20)
    let constant = Tensor.rand(20, 20)

    override func forward(_ input: Tensor) -> Tensor {
        var x = linear(input)
        x = relu(matmul(x, constant) + 1)
        x = second(x)
        while x.norm().item() > 1.0 { x = x / 2 }
        if x.norm().item() < 0.8 { x = x * 10 }
        return x
    }
}
