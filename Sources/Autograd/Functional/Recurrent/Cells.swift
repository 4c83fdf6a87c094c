import Arrays

/// One step of a recurrent layer: `tanh(x Wᵢᵀ + bᵢ + h Wₕᵀ + bₕ)`.
///
/// - Parameters:
///   - input: x, `[n, inputs]` or `[inputs]`
///   - hx: h, `[n, hidden]` or `[hidden]`
///   - wIh: Wᵢ, `[hidden, inputs]`
///   - wHh: Wₕ, `[hidden, hidden]`
///   - bIh: bᵢ, `[hidden]`
///   - bHh: bₕ, `[hidden]`
/// - Returns: the next h.
public func rnnTanhCell(
    _ input: Tensor, _ hx: Tensor, _ wIh: Tensor, _ wHh: Tensor, _ bIh: Tensor? = nil,
    _ bHh: Tensor? = nil
) -> Tensor {
    step(.tanh, input, [hx], RecurrentWeights(wIh, wHh, bIh, bHh))[0]
}

/// One step of a recurrent layer with `relu` in place of `tanh`; see `rnnTanhCell`.
public func rnnReluCell(
    _ input: Tensor, _ hx: Tensor, _ wIh: Tensor, _ wHh: Tensor, _ bIh: Tensor? = nil,
    _ bHh: Tensor? = nil
) -> Tensor {
    step(.relu, input, [hx], RecurrentWeights(wIh, wHh, bIh, bHh))[0]
}

/// One step of a layer with long short-term memory, whose gates are i, f, g and o in the weights'
/// rows: `c' = f c + i g` and `h' = o tanh(c')`.
///
/// - Parameters:
///   - input: x, `[n, inputs]` or `[inputs]`
///   - hx: h and c, `[n, hidden]` or `[hidden]` each.
///   - wIh: `[4 hidden, inputs]`
///   - wHh: `[4 hidden, hidden]`
///   - bIh: `[4 hidden]`
///   - bHh: `[4 hidden]`
/// - Returns: the next h and c.
public func lstmCell(
    _ input: Tensor, _ hx: (Tensor, Tensor), _ wIh: Tensor, _ wHh: Tensor, _ bIh: Tensor? = nil,
    _ bHh: Tensor? = nil
) -> (Tensor, Tensor) {
    let states = step(.lstm, input, [hx.0, hx.1], RecurrentWeights(wIh, wHh, bIh, bHh))
    return (states[0], states[1])
}

/// One step of a gated recurrent layer, whose gates are r, z and n in the weights' rows:
/// `h' = (1 − z) n + z h`.
///
/// - Parameters:
///   - input: x, `[n, inputs]` or `[inputs]`
///   - hx: h, `[n, hidden]` or `[hidden]`
///   - wIh: `[3 hidden, inputs]`
///   - wHh: `[3 hidden, hidden]`
///   - bIh: `[3 hidden]`
///   - bHh: `[3 hidden]`
/// - Returns: the next h.
public func gruCell(
    _ input: Tensor, _ hx: Tensor, _ wIh: Tensor, _ wHh: Tensor, _ bIh: Tensor? = nil,
    _ bHh: Tensor? = nil
) -> Tensor {
    step(.gru, input, [hx], RecurrentWeights(wIh, wHh, bIh, bHh))[0]
}

private func step(
    _ cell: RecurrentCell, _ input: Tensor, _ states: [Tensor], _ weights: RecurrentWeights
) -> [Tensor] {
    check(cell, input, states, weights)
    if input.dim() == 2 { return cell.step(input, states, weights) }
    return cell.step(input.unsqueeze(0), states.map { $0.unsqueeze(0) }, weights)
        .map { $0.squeeze(0) }
}

private func check(
    _ cell: RecurrentCell, _ input: Tensor, _ states: [Tensor], _ weights: RecurrentWeights
) {
    if input.dim() != 1 && input.dim() != 2 {
        stop("Expected input to be 1D or 2D, got \(input.dim())D instead")
    }
    if input.shape.last != weights.inputWeight.shape[1] {
        stop(
            "input has inconsistent input_size: got \(input.shape[input.dim() - 1]) expected "
                + "\(weights.inputWeight.shape[1])")
    }
    let hidden = weights.weight.shape[1]
    for (number, state) in states.enumerated() {
        if state.dim() != input.dim() {
            stop("Expected hidden to be \(input.dim())D, got \(state.dim())D instead")
        }
        if state.shape.last != hidden {
            stop(
                "hidden\(number) has inconsistent hidden_size: got "
                    + "\(state.shape[state.dim() - 1]), expected \(hidden)")
        }
        if input.dim() == 2 && state.shape[0] != input.shape[0] {
            stop(
                "Input batch size \(input.shape[0]) doesn't match hidden\(number) batch size "
                    + "\(state.shape[0])")
        }
    }
}
