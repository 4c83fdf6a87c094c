import Arrays
import Autograd

/// Shares that add up to 1 along a dimension: PyTorch's `nn.Softmax`.
///
/// Cross entropy takes logits: do not put this before it.
public final class Softmax: Module {
    private let dim: Int

    /// A layer along this dimension.
    public init(dim: Int) {
        self.dim = dim
        super.init()
    }

    /// The shares along the dimension.
    public override func forward(_ input: Tensor) -> Tensor { F.softmax(input, dim: dim) }

    /// The name of the type.
    public override var typeName: String { "Softmax" }

    /// The settings, as `print` shows them.
    public override var extraRepr: String { "dim=\(dim)" }
}

/// The logarithms of the shares that `Softmax` gives.
public final class LogSoftmax: Module {
    private let dim: Int

    /// A layer along this dimension.
    public init(dim: Int) {
        self.dim = dim
        super.init()
    }

    /// The shares along the dimension.
    public override func forward(_ input: Tensor) -> Tensor { F.logSoftmax(input, dim: dim) }

    /// The name of the type.
    public override var typeName: String { "LogSoftmax" }

    /// The settings, as `print` shows them.
    public override var extraRepr: String { "dim=\(dim)" }
}

/// The softmax of the numbers with their signs turned.
public final class Softmin: Module {
    private let dim: Int

    /// A layer along this dimension.
    public init(dim: Int) {
        self.dim = dim
        super.init()
    }

    /// The shares along the dimension.
    public override func forward(_ input: Tensor) -> Tensor { F.softmin(input, dim: dim) }

    /// The name of the type.
    public override var typeName: String { "Softmin" }

    /// The settings, as `print` shows them.
    public override var extraRepr: String { "dim=\(dim)" }
}

/// The first half of a dimension times the sigmoid of the second.
public final class GLU: Module {
    private let dim: Int

    /// A layer along this dimension.
    public init(dim: Int = -1) {
        self.dim = dim
        super.init()
    }

    /// The half as wide result.
    public override func forward(_ input: Tensor) -> Tensor { F.glu(input, dim: dim) }

    /// The name of the type.
    public override var typeName: String { "GLU" }

    /// The settings, as `print` shows them.
    public override var extraRepr: String { "dim=\(dim)" }
}
