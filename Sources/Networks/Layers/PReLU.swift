import Arrays
import Autograd

/// `x` above 0 and a learned slope below: PyTorch's `nn.PReLU`.
public final class PReLU: Module {
    /// The slopes: one, or one for each channel.
    public var weight: Tensor

    /// A layer with `numParameters` slopes that start at `initial`.
    public init(_ numParameters: Int = 1, initial: Double = 0.25, dtype: DType? = nil) {
        weight = Parameter(Tensor.full([numParameters], initial, dtype: dtype))
        super.init()
    }

    /// The input, with the slopes applied below 0.
    public override func forward(_ input: Tensor) -> Tensor { F.prelu(input, weight) }

    /// The slopes.
    public override var storedMembers: [Member] { [.parameter("weight", weight)] }

    /// The name of the type.
    public override var typeName: String { "PReLU" }

    /// The number of slopes, as `print` shows it.
    public override var extraRepr: String { "num_parameters=\(weight.numel())" }
}
