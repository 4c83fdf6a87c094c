import Arrays
import Autograd

/// Recurrent layers whose gates decide how much of the state is renewed. PyTorch's `nn.GRU`.
///
/// ```swift
/// let (out, h) = GRU(100, 10)(Tensor.randn(5, 3, 100))  // 5 × 3 × 10 and 1 × 3 × 10
/// ```
public final class GRU: SingleStateModule {
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
        super.init(.gru, options, dtype)
    }

    /// The name of the type.
    public override var typeName: String { "GRU" }
}
