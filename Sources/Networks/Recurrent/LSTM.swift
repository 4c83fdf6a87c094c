import Arrays
import Autograd

/// Recurrent layers with a memory that gates write and read. PyTorch's `nn.LSTM`.
///
/// ```swift
/// let lstm = LSTM(10, 20, numLayers: 2)
/// let (out, (h, c)) = lstm(Tensor.randn(5, 3, 10))  // 5 × 3 × 20, 2 × 3 × 20 each
/// ```
public final class LSTM: RecurrentModule {
    /// Layers with new random weights.
    ///
    /// - Parameters:
    ///   - inputSize: how many numbers a step has.
    ///   - hiddenSize: how many numbers the state has.
    ///   - numLayers: how many layers lie on one another. Default 1.
    ///   - bias: whether there are biases. Default `true`.
    ///   - batchFirst: whether input and output are (batch, steps, numbers), and not (steps, batch,
    ///     numbers). Default `false`.
    ///   - dropout: the chance that a number between two layers is dropped in training. Default 0.
    ///   - bidirectional: whether there is a way back from the last step too. Default `false`.
    ///   - dtype: the kind of number.
    public init(
        _ inputSize: Int, _ hiddenSize: Int, numLayers: Int = 1, bias: Bool = true,
        batchFirst: Bool = false, dropout: Double = 0, bidirectional: Bool = false,
        dtype: DType? = nil
    ) {
        let options = RecurrentOptions(
            inputSize: inputSize, hiddenSize: hiddenSize, numLayers: numLayers, bias: bias,
            batchFirst: batchFirst, dropout: dropout, bidirectional: bidirectional)
        super.init(.lstm, options, dtype)
    }

    /// The outputs of all steps, and the states after the last one, (layers · directions, batch,
    /// hidden) each.
    public func callAsFunction(
        _ input: Tensor, _ hx: (Tensor, Tensor)? = nil
    ) -> (output: Tensor, state: (h: Tensor, c: Tensor)) {
        let found = call(input, hx.map { [$0.0, $0.1] }, count: 2)
        return (found.output, (found.states[0], found.states[1]))
    }

    /// The outputs of all steps of packed sequences, and the states after each one's last step.
    public func callAsFunction(
        _ input: PackedSequence, _ hx: (Tensor, Tensor)? = nil
    ) -> (output: PackedSequence, state: (h: Tensor, c: Tensor)) {
        let found = call(input, hx.map { [$0.0, $0.1] }, count: 2)
        return (found.output, (found.states[0], found.states[1]))
    }

    /// The name of the type.
    public override var typeName: String { "LSTM" }
}
