import Arrays
import Autograd

/// What the cells have in common: the weights of one step.
public class CellModule: Module {
    /// The sizes of a step's input and of the state.
    final let sizes: (input: Int, hidden: Int)
    /// The weights of the input, (gates · hidden) × input.
    public final var weightIh: Tensor
    /// The weights of the state, (gates · hidden) × hidden.
    public final var weightHh: Tensor
    /// What is added to the input's part; nil without biases.
    public final var biasIh: Tensor?
    /// What is added to the state's part; nil without biases.
    public final var biasHh: Tensor?

    init(_ inputSize: Int, _ hiddenSize: Int, gates: Int, _ bias: Bool, _ dtype: DType?) {
        sizes = (inputSize, hiddenSize)
        let rows = gates * hiddenSize
        weightIh = emptyParameter([rows, inputSize], dtype)
        weightHh = emptyParameter([rows, hiddenSize], dtype)
        biasIh = bias ? emptyParameter([rows], dtype) : nil
        biasHh = bias ? emptyParameter([rows], dtype) : nil
        super.init()
        let bound = hiddenSize > 0 ? 1 / Double(hiddenSize).squareRoot() : 0
        for parameter in parameters() { Init.uniform_(parameter, -bound, bound) }
    }

    /// The state that a step starts from if none is given: zeros.
    final func start(for input: Tensor) -> Tensor {
        var shape = input.shape
        shape[shape.count - 1] = sizes.hidden
        return Tensor.zeros(shape, dtype: input.dtype)
    }

    /// The weights and biases.
    public final override var storedMembers: [Member] {
        [
            .parameter("weight_ih", weightIh), .parameter("weight_hh", weightHh),
            .parameter("bias_ih", biasIh), .parameter("bias_hh", biasHh),
        ]
    }

    /// The sizes, as `print` shows them.
    public override var extraRepr: String {
        "\(sizes.input), \(sizes.hidden)" + (biasIh == nil ? ", bias=False" : "")
    }
}

/// One step of an `RNN`: PyTorch's `nn.RNNCell`.
///
/// ```swift
/// let h = RNNCell(100, 10)(Tensor.randn(3, 100))  // 3 × 10
/// ```
public final class RNNCell: CellModule {
    private let nonlinearity: RNN.Nonlinearity

    /// A cell with new random weights.
    ///
    /// - Parameters:
    ///   - inputSize: how many numbers a step has.
    ///   - hiddenSize: how many numbers the state has.
    ///   - bias: whether there are biases. Default `true`.
    ///   - nonlinearity: what bounds the state. Default `.tanh`.
    ///   - dtype: the kind of number. Default: that of `setDefaultDtype`.
    public init(
        _ inputSize: Int, _ hiddenSize: Int, bias: Bool = true,
        nonlinearity: RNN.Nonlinearity = .tanh, dtype: DType? = nil
    ) {
        self.nonlinearity = nonlinearity
        super.init(inputSize, hiddenSize, gates: 1, bias, dtype)
    }

    /// The state after a step from the state zero.
    public override func forward(_ input: Tensor) -> Tensor { self(input, start(for: input)) }

    /// The state after a step.
    ///
    /// - Parameters:
    ///   - input: the step's numbers, (batch, input) or (input).
    ///   - hx: the state before it, (batch, hidden) or (hidden).
    public func callAsFunction(_ input: Tensor, _ hx: Tensor) -> Tensor {
        switch nonlinearity {
        case .tanh: rnnTanhCell(input, hx, weightIh, weightHh, biasIh, biasHh)
        case .relu: rnnReluCell(input, hx, weightIh, weightHh, biasIh, biasHh)
        }
    }

    /// The name of the type.
    public override var typeName: String { "RNNCell" }

    /// The sizes, as `print` shows them.
    public override var extraRepr: String {
        super.extraRepr + (nonlinearity == .relu ? ", nonlinearity=relu" : "")
    }
}

/// One step of a `GRU`: PyTorch's `nn.GRUCell`.
public final class GRUCell: CellModule {
    /// A cell with new random weights.
    public init(_ inputSize: Int, _ hiddenSize: Int, bias: Bool = true, dtype: DType? = nil) {
        super.init(inputSize, hiddenSize, gates: 3, bias, dtype)
    }

    /// The state after a step from the state zero.
    public override func forward(_ input: Tensor) -> Tensor { self(input, start(for: input)) }

    /// The state after a step.
    public func callAsFunction(_ input: Tensor, _ hx: Tensor) -> Tensor {
        gruCell(input, hx, weightIh, weightHh, biasIh, biasHh)
    }

    /// The name of the type.
    public override var typeName: String { "GRUCell" }
}

/// One step of an `LSTM`: PyTorch's `nn.LSTMCell`.
///
/// ```swift
/// let (h, c) = LSTMCell(100, 10)(Tensor.randn(3, 100))  // 3 × 10 each
/// ```
public final class LSTMCell: CellModule {
    /// A cell with new random weights.
    ///
    /// - Parameters:
    ///   - inputSize: how many numbers a step has.
    ///   - hiddenSize: how many numbers each state has.
    ///   - bias: whether there are biases. Default `true`.
    ///   - dtype: the kind of number. Default: that of `setDefaultDtype`.
    public init(_ inputSize: Int, _ hiddenSize: Int, bias: Bool = true, dtype: DType? = nil) {
        super.init(inputSize, hiddenSize, gates: 4, bias, dtype)
    }

    /// The states h and c after a step; it starts from zeros if no states are given.
    public func callAsFunction(
        _ input: Tensor, _ hx: (Tensor, Tensor)? = nil
    ) -> (h: Tensor, c: Tensor) {
        let states = hx ?? (start(for: input), start(for: input))
        let next = lstmCell(input, states, weightIh, weightHh, biasIh, biasHh)
        return (next.0, next.1)
    }

    /// The name of the type.
    public override var typeName: String { "LSTMCell" }
}
