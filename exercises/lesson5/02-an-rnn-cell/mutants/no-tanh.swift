// message: The sum goes through a tanh: a state stays between −1 and 1.
// fails: 1, 2, 3, 4, 5, 6, 7, 8

import Kindling

/// The parameters of a cell, stored with a row for each output.
struct Weights {
    let weightIh: Tensor
    let weightHh: Tensor
    let biasIh: Tensor
    let biasHh: Tensor
}

/// The next state, `[N, h]`.
func step(_ x: Tensor, _ h: Tensor, _ weights: Weights) -> Tensor {
    let inputs = matmul(x, weights.weightIh.t()) + weights.biasIh
    let memory = matmul(h, weights.weightHh.t()) + weights.biasHh
    return inputs + memory
}

/// The states of all steps, `[T, N, h]`.
func unroll(_ xs: Tensor, _ weights: Weights) -> Tensor {
    var h = Tensor.zeros(xs.size(1), weights.biasHh.size(0))
    var states: [Tensor] = []
    for x in xs.unbind(dim: 0) {
        h = step(x, h, weights)
        states.append(h)
    }
    return stack(states)
}
