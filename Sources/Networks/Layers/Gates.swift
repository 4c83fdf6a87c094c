import Arrays
import Autograd

/// The logistic function `1 / (1 + e⁻ˣ)`: PyTorch's `nn.Sigmoid`.
public final class Sigmoid: Module {
    /// The function of every element.
    public override func forward(_ input: Tensor) -> Tensor { F.sigmoid(input) }

    /// The name of the type.
    public override var typeName: String { "Sigmoid" }
}

/// The hyperbolic tangent: PyTorch's `nn.Tanh`.
public final class Tanh: Module {
    /// The function of every element.
    public override func forward(_ input: Tensor) -> Tensor { F.tanh(input) }

    /// The name of the type.
    public override var typeName: String { "Tanh" }
}

/// `x · sigmoid(x)`.
public final class SiLU: Module {
    /// The function of every element.
    public override func forward(_ input: Tensor) -> Tensor { F.silu(input) }

    /// The name of the type.
    public override var typeName: String { "SiLU" }
}

/// `x` times the chance that a normal number is below it.
public final class GELU: Module {
    private let approximate: F.GELUApproximation

    /// A layer that computes the chance exactly or by `tanh`.
    public init(approximate: F.GELUApproximation = .none) {
        self.approximate = approximate
        super.init()
    }

    /// The function of every element.
    public override func forward(_ input: Tensor) -> Tensor {
        F.gelu(input, approximate: approximate)
    }

    /// The name of the type.
    public override var typeName: String { "GELU" }

    /// The settings, as `print` shows them.
    public override var extraRepr: String {
        approximate == .tanh ? "approximate='tanh'" : "approximate='none'"
    }
}

/// `x · tanh(softplus(x))`.
public final class Mish: Module {
    /// The function of every element.
    public override func forward(_ input: Tensor) -> Tensor { F.mish(input) }

    /// The name of the type.
    public override var typeName: String { "Mish" }
}

/// `x / (1 + |x|)`.
public final class Softsign: Module {
    /// The function of every element.
    public override func forward(_ input: Tensor) -> Tensor { F.softsign(input) }

    /// The name of the type.
    public override var typeName: String { "Softsign" }
}

/// A sigmoid of three straight lines.
public final class Hardsigmoid: Module {
    /// The function of every element.
    public override func forward(_ input: Tensor) -> Tensor { F.hardsigmoid(input) }

    /// The name of the type.
    public override var typeName: String { "Hardsigmoid" }
}

/// `x` times a sigmoid of three straight lines.
public final class Hardswish: Module {
    /// The function of every element.
    public override func forward(_ input: Tensor) -> Tensor { F.hardswish(input) }

    /// The name of the type.
    public override var typeName: String { "Hardswish" }
}
