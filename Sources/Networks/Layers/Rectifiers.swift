import Arrays
import Autograd

/// `max(x, 0)`: PyTorch's `nn.ReLU`.
///
/// `inplace` writes the result over the input, which must not be a leaf that requires grad.
public final class ReLU: Module {
    private let inplace: Bool

    /// A layer that writes its result over the input if `inplace` is true.
    public init(inplace: Bool = false) {
        self.inplace = inplace
        super.init()
    }

    /// The function of every element.
    public override func forward(_ input: Tensor) -> Tensor { F.relu(input, inplace: inplace) }

    /// The name of the type.
    public override var typeName: String { "ReLU" }

    /// The settings, as `print` shows them.
    public override var extraRepr: String { inplace ? "inplace=True" : "" }
}

/// `x` above 0 and a small slope below: PyTorch's `nn.LeakyReLU`.
public final class LeakyReLU: Module {
    private let negativeSlope: Double
    private let inplace: Bool

    /// A layer with this slope below 0.
    public init(_ negativeSlope: Double = 0.01, inplace: Bool = false) {
        self.negativeSlope = negativeSlope
        self.inplace = inplace
        super.init()
    }

    /// The function of every element.
    public override func forward(_ input: Tensor) -> Tensor {
        F.leakyRelu(input, negativeSlope, inplace: inplace)
    }

    /// The name of the type.
    public override var typeName: String { "LeakyReLU" }

    /// The settings, as `print` shows them.
    public override var extraRepr: String {
        "negative_slope=\(python(negativeSlope))" + (inplace ? ", inplace=True" : "")
    }
}

/// `x` between 0 and 6.
public final class ReLU6: Module {
    /// The function of every element.
    public override func forward(_ input: Tensor) -> Tensor { F.relu6(input) }

    /// The name of the type.
    public override var typeName: String { "ReLU6" }
}

/// `x`, cut at two bounds.
public final class Hardtanh: Module {
    private let minVal: Double
    private let maxVal: Double

    /// A layer with these bounds.
    public init(_ minVal: Double = -1, _ maxVal: Double = 1) {
        self.minVal = minVal
        self.maxVal = maxVal
        super.init()
    }

    /// The function of every element.
    public override func forward(_ input: Tensor) -> Tensor { F.hardtanh(input, minVal, maxVal) }

    /// The name of the type.
    public override var typeName: String { "Hardtanh" }

    /// The settings, as `print` shows them.
    public override var extraRepr: String { "min_val=\(python(minVal)), max_val=\(python(maxVal))" }
}
