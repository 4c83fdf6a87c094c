import Arrays
import Autograd

/// Makes mean 0 and variance 1 over groups of the channels of every example: PyTorch's
/// `nn.GroupNorm`.
public final class GroupNorm: Module {
    private let numGroups: Int
    private let numChannels: Int
    private let eps: Double
    /// The factors, ones at first; nil if there are none.
    public var weight: Tensor?
    /// What is added, zeros at first; nil if there is none.
    public var bias: Tensor?

    /// A norm that divides `numChannels` channels into `numGroups` groups.
    public init(
        _ numGroups: Int, _ numChannels: Int, eps: Double = 1e-5, affine: Bool = true,
        dtype: DType? = nil
    ) {
        if numChannels % numGroups != 0 { stop("num_channels must be divisible by num_groups") }
        (self.numGroups, self.numChannels, self.eps) = (numGroups, numChannels, eps)
        if affine {
            weight = Parameter(Tensor.ones(numChannels, dtype: dtype))
            bias = Parameter(Tensor.zeros(numChannels, dtype: dtype))
        }
        super.init()
    }

    /// The input with every group normalised.
    public override func forward(_ input: Tensor) -> Tensor {
        F.groupNorm(input, numGroups, weight: weight, bias: bias, eps: eps)
    }

    /// The factors and summands.
    public override var storedMembers: [Member] {
        [.parameter("weight", weight), .parameter("bias", bias)]
    }

    /// The name of the type.
    public override var typeName: String { "GroupNorm" }

    /// The settings, as `print` shows them.
    public override var extraRepr: String {
        "\(numGroups), \(numChannels), eps=\(python(eps)), affine=\(python(weight != nil)), "
            + "bias=\(python(bias != nil))"
    }
}
