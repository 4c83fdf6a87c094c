import Arrays
import Autograd

/// `x` above 0 and `alpha · (eˣ − 1)` below.
public final class ELU: Module {
    private let alpha: Double
    private let inplace: Bool

    /// A layer that falls to −`alpha`.
    public init(_ alpha: Double = 1, inplace: Bool = false) {
        self.alpha = alpha
        self.inplace = inplace
        super.init()
    }

    /// The function of every element.
    public override func forward(_ input: Tensor) -> Tensor {
        F.elu(input, alpha, inplace: inplace)
    }

    /// The name of the type.
    public override var typeName: String { "ELU" }

    /// The settings, as `print` shows them.
    public override var extraRepr: String {
        "alpha=\(python(alpha))" + (inplace ? ", inplace=True" : "")
    }
}

/// ELU with the scale that keeps mean 0 and deviation 1.
public final class SELU: Module {
    /// The function of every element.
    public override func forward(_ input: Tensor) -> Tensor { F.selu(input) }

    /// The name of the type.
    public override var typeName: String { "SELU" }
}

/// `x` above 0 and `alpha · (e^(x/alpha) − 1)` below.
public final class CELU: Module {
    private let alpha: Double

    /// A layer that falls to −`alpha`.
    public init(_ alpha: Double = 1) {
        self.alpha = alpha
        super.init()
    }

    /// The function of every element.
    public override func forward(_ input: Tensor) -> Tensor { F.celu(input, alpha) }

    /// The name of the type.
    public override var typeName: String { "CELU" }

    /// The settings, as `print` shows them.
    public override var extraRepr: String { "alpha=\(python(alpha))" }
}

/// `log(1 + e^(beta·x)) / beta`: a smooth ReLU.
public final class Softplus: Module {
    private let beta: Double
    private let threshold: Double

    /// A layer that is linear where `beta · x` is above the threshold.
    public init(beta: Double = 1, threshold: Double = 20) {
        self.beta = beta
        self.threshold = threshold
        super.init()
    }

    /// The function of every element.
    public override func forward(_ input: Tensor) -> Tensor {
        F.softplus(input, beta: beta, threshold: threshold)
    }

    /// The name of the type.
    public override var typeName: String { "Softplus" }

    /// The settings, as `print` shows them.
    public override var extraRepr: String { "beta=\(python(beta)), threshold=\(python(threshold))" }
}

/// The logarithm of the logistic function.
public final class LogSigmoid: Module {
    /// The function of every element.
    public override func forward(_ input: Tensor) -> Tensor { F.logsigmoid(input) }

    /// The name of the type.
    public override var typeName: String { "LogSigmoid" }
}
