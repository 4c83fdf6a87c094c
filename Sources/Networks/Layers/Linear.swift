import Arrays
import Autograd

/// A linear layer: `x @ weight.t() + bias` over the last dimension.
///
/// ```swift
/// let layer = Linear(784, 256)
/// let y = layer(Tensor.rand(64, 784))  // 64 × 256
/// ```
///
/// Weight and bias start evenly spread within ±1/√inFeatures.
public final class Linear: Module {
    /// The size of the last dimension of the input.
    public let inFeatures: Int
    /// The size of the last dimension of the output.
    public let outFeatures: Int
    /// The weights, `outFeatures` × `inFeatures`.
    public var weight: Tensor
    /// What is added, of size `outFeatures`; nil without a bias.
    public var bias: Tensor?

    /// A linear layer with new random weights.
    ///
    /// - Parameters:
    ///   - inFeatures: the size of the last dimension of the input.
    ///   - outFeatures: the size of the last dimension of the output.
    ///   - bias: whether something is added to each output. Default `true`.
    ///   - dtype: the kind of number. Default: that of `setDefaultDtype`.
    public init(
        _ inFeatures: Int, _ outFeatures: Int, bias: Bool = true, dtype: DType? = nil
    ) {
        self.inFeatures = inFeatures
        self.outFeatures = outFeatures
        weight = emptyParameter([outFeatures, inFeatures], dtype)
        self.bias = bias ? emptyParameter([outFeatures], dtype) : nil
        super.init()
        resetParameters()
    }

    /// Draws new random weights.
    public func resetParameters() { resetAffine(weight, bias) }

    /// The layer's output for rows of `inFeatures` numbers.
    public override func forward(_ input: Tensor) -> Tensor { F.linear(input, weight, bias) }

    /// The weight and the bias.
    public override var storedMembers: [Member] {
        [.parameter("weight", weight), .parameter("bias", bias)]
    }

    /// The name of the type.
    public override var typeName: String { "Linear" }

    /// The sizes, as `print` shows them.
    public override var extraRepr: String {
        "in_features=\(inFeatures), out_features=\(outFeatures), bias=\(python(bias != nil))"
    }
}

/// A parameter whose numbers are still to be drawn.
func emptyParameter(_ sizes: Shape, _ dtype: DType?) -> Tensor {
    Parameter(Tensor.empty(sizes, dtype: dtype))
}

/// PyTorch's start of a layer that multiplies: evenly spread within ±1/√fan-in, bias included.
func resetAffine(_ weight: Tensor, _ bias: Tensor?) {
    Init.kaimingUniform_(weight, a: 5.0.squareRoot())
    guard let bias else { return }
    let fan = Init.fans(weight).fanIn
    let bound = fan > 0 ? 1 / Double(fan).squareRoot() : 0
    Init.uniform_(bias, -bound, bound)
}
