import Autograd

/// What the recurrent layers have in common whose state is one tensor.
public class SingleStateModule: RecurrentModule {
    /// The outputs of all steps, and the state after the last one.
    ///
    /// - Parameters:
    ///   - input: (steps, batch, inputs), (batch, steps, inputs) if the batch is first, or
    ///     (steps, inputs).
    ///   - hx: the state to start from, (layers · directions, batch, hidden). Default: zeros.
    /// - Returns: the outputs, in the input's order of dimensions, and the state, as `hx`.
    public final func callAsFunction(
        _ input: Tensor, _ hx: Tensor? = nil
    ) -> (output: Tensor, state: Tensor) {
        let found = call(input, hx.map { [$0] }, count: 1)
        return (found.output, found.states[0])
    }

    /// The outputs of all steps of packed sequences, and the state after each one's last step.
    ///
    /// - Parameters:
    ///   - input: the sequences.
    ///   - hx: the state to start from, (layers · directions, batch, hidden). Default: zeros.
    public final func callAsFunction(
        _ input: PackedSequence, _ hx: Tensor? = nil
    ) -> (output: PackedSequence, state: Tensor) {
        let found = call(input, hx.map { [$0] }, count: 1)
        return (found.output, found.states[0])
    }
}
