import Arrays
import Autograd

/// What the layers have in common that work along one dimension.
public class DimensionLayer: Module {
    fileprivate final let dim: Int

    /// A layer along this dimension; negative numbers count from the last one.
    public init(dim: Int) {
        self.dim = dim
        super.init()
    }

    /// The dimension, as `print` shows it.
    public final override var extraRepr: String { "dim=\(dim)" }
}

/// Shares that add up to 1 along a dimension: PyTorch's `nn.Softmax`.
///
/// Cross entropy takes logits: do not put this before it.
///
/// ```swift
/// let shares = Softmax(dim: 1)(Tensor([[0.0, 0.0]]))  // [[0.5, 0.5]]
/// ```
public final class Softmax: DimensionLayer {
    /// The shares along the dimension.
    public override func forward(_ input: Tensor) -> Tensor { F.softmax(input, dim: dim) }

    /// The name of the type.
    public override var typeName: String { "Softmax" }
}

/// The logarithms of the shares that `Softmax` gives: PyTorch's `nn.LogSoftmax`.
public final class LogSoftmax: DimensionLayer {
    /// The logarithms of the shares along the dimension.
    public override func forward(_ input: Tensor) -> Tensor { F.logSoftmax(input, dim: dim) }

    /// The name of the type.
    public override var typeName: String { "LogSoftmax" }
}

/// The softmax of the numbers with their signs turned: PyTorch's `nn.Softmin`.
public final class Softmin: DimensionLayer {
    /// The shares along the dimension.
    public override func forward(_ input: Tensor) -> Tensor { F.softmin(input, dim: dim) }

    /// The name of the type.
    public override var typeName: String { "Softmin" }
}

/// The first half of a dimension times the sigmoid of the second: PyTorch's `nn.GLU`.
public final class GLU: DimensionLayer {
    /// A layer along this dimension. Default: the last one.
    public override init(dim: Int = -1) { super.init(dim: dim) }

    /// The half as wide result.
    public override func forward(_ input: Tensor) -> Tensor { F.glu(input, dim: dim) }

    /// The name of the type.
    public override var typeName: String { "GLU" }
}
