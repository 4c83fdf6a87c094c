import Arrays
import Autograd

/// Recurrent layers: the state after a step is `tanh(Wᵢ x + bᵢ + Wₕ h + bₕ)`. PyTorch's `nn.RNN`.
///
/// ```swift
/// let rnn = RNN(100, 10)
/// let (out, h) = rnn(Tensor.randn(5, 3, 100))  // 5 × 3 × 10 and 1 × 3 × 10
/// ```
///
/// All numbers start evenly spread within ±1/√hiddenSize.
public final class RNN: SingleStateModule {
    /// The function of a step.
    public enum Nonlinearity: Sendable {
        /// The hyperbolic tangent.
        case tanh
        /// `max(x, 0)`.
        case relu
    }

    /// Layers with new random weights.
    ///
    /// - Parameters:
    ///   - inputSize: how many numbers a step has.
    ///   - hiddenSize: how many numbers the state has.
    ///   - numLayers: how many layers lie on one another. Default 1.
    ///   - nonlinearity: the function of a step. Default `.tanh`.
    ///   - bias: whether there are biases. Default `true`.
    ///   - batchFirst: whether input and output are (batch, steps, numbers), and not (steps, batch,
    ///     numbers). Default `false`.
    ///   - dropout: the chance that a number between two layers is dropped in training. Default 0.
    ///   - bidirectional: whether there is a way back from the last step too. Default `false`.
    ///   - dtype: the kind of number.
    public init(
        _ inputSize: Int, _ hiddenSize: Int, numLayers: Int = 1, nonlinearity: Nonlinearity = .tanh,
        bias: Bool = true,
        batchFirst: Bool = false, dropout: Double = 0, bidirectional: Bool = false,
        dtype: DType? = nil
    ) {
        let options = RecurrentOptions(
            inputSize: inputSize, hiddenSize: hiddenSize, numLayers: numLayers, bias: bias,
            batchFirst: batchFirst, dropout: dropout, bidirectional: bidirectional)
        super.init(nonlinearity == .tanh ? .tanh : .relu, options, dtype)
    }

    /// The name of the type.
    public override var typeName: String { "RNN" }
}
