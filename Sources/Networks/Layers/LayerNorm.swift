import Arrays
import Autograd

/// Makes mean 0 and variance 1 over the last dimensions of every example: PyTorch's
/// `nn.LayerNorm`.
///
/// ```swift
/// let layer = LayerNorm([10])
/// ```
public final class LayerNorm: Module {
    private let normalizedShape: Shape
    private let eps: Double
    /// The factors, ones at first; nil if there are none.
    public var weight: Tensor?
    /// What is added, zeros at first; nil if there is none.
    public var bias: Tensor?

    /// A layer norm over as many last dimensions as sizes are given.
    public convenience init(
        _ normalizedShape: some PerDimension, eps: Double = 1e-5, elementwiseAffine: Bool = true,
        bias: Bool = true, dtype: DType? = nil
    ) {
        let sizes = normalizedShape.perDimension
        self.init(sizes: sizes, eps)
        if !elementwiseAffine { return }
        weight = Parameter(Tensor.ones(sizes, dtype: dtype))
        self.bias = bias ? Parameter(Tensor.zeros(sizes, dtype: dtype)) : nil
    }

    private init(sizes: Shape, _ eps: Double) {
        (normalizedShape, self.eps) = (sizes, eps)
        super.init()
    }

    /// The input with every example normalised.
    public override func forward(_ input: Tensor) -> Tensor {
        F.layerNorm(input, normalizedShape, weight: weight, bias: bias, eps: eps)
    }

    /// The factors and summands.
    public override var storedMembers: [Member] {
        [.parameter("weight", weight), .parameter("bias", bias)]
    }

    /// The name of the type.
    public override var typeName: String { "LayerNorm" }

    /// The settings, as `print` shows them.
    public override var extraRepr: String {
        "\(tuple(normalizedShape)), eps=\(python(eps)), "
            + "elementwise_affine=\(python(weight != nil)), bias=\(python(bias != nil))"
    }
}
