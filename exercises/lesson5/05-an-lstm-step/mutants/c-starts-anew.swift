// message: Both states go on to the next step; your c starts from zeros each time.
// fails: 3, 4, 6, 7

import Kindling

/// The parameters of a cell: blocks of rows for input gate, forget gate, candidate, output gate.
struct Weights {
    let weightIh: Tensor
    let weightHh: Tensor
    let biasIh: Tensor
    let biasHh: Tensor
}

/// The next states, `[N, h]` each.
func step(_ x: Tensor, _ h: Tensor, _ c: Tensor, _ weights: Weights) -> (h: Tensor, c: Tensor) {
    let stacked =
        matmul(x, weights.weightIh.t()) + weights.biasIh
        + matmul(h, weights.weightHh.t()) + weights.biasHh
    let parts = stacked.chunk(4, dim: 1)
    let (i, f) = (sigmoid(parts[0]), sigmoid(parts[1]))
    let (g, o) = (tanh(parts[2]), sigmoid(parts[3]))
    let next = f * c + i * g
    return (o * tanh(next), next)
}

/// The h of all steps, `[T, N, h]`, and the last c, `[N, h]`.
func unroll(_ xs: Tensor, _ weights: Weights) -> (h: Tensor, c: Tensor) {
    let start = Tensor.zeros(xs.size(1), weights.weightHh.size(1))
    var (h, c) = (start, start)
    var states: [Tensor] = []
    for x in xs.unbind(dim: 0) {
        (h, c) = step(x, h, start, weights)
        states.append(h)
    }
    return (stack(states), c)
}
