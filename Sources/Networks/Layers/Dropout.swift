import Arrays
import Autograd

/// What the kinds of dropout have in common.
public class DropoutLayer: Module {
    final let p: Double
    final let inplace: Bool

    /// A layer that zeroes with the chance `p`.
    public init(_ p: Double = 0.5, inplace: Bool = false) {
        if !(p >= 0 && p <= 1) {
            stop("dropout probability has to be between 0 and 1, but got \(python(p))")
        }
        self.p = p
        self.inplace = inplace
        super.init()
    }

    /// The chance, as `print` shows it.
    public final override var extraRepr: String {
        "p=\(python(p)), inplace=\(python(inplace))"
    }
}

/// In training, zeroes every number with the chance `p` and multiplies the rest by
/// 1/(1 − p): PyTorch's `nn.Dropout`.
///
/// In evaluation mode it changes nothing.
///
/// ```swift
/// let net = Sequential(Linear(784, 200), Dropout(0.5), ReLU(), Linear(200, 10))
/// ```
public final class Dropout: DropoutLayer {
    /// The input with some of it zeroed.
    public override func forward(_ input: Tensor) -> Tensor {
        F.dropout(input, p: p, training: training, inplace: inplace)
    }

    /// The name of the type.
    public override var typeName: String { "Dropout" }
}

/// In training, zeroes every channel of sequences, as a whole, with the chance `p` and multiplies the rest by
/// 1/(1 − p): PyTorch's `nn.Dropout1d`.
public final class Dropout1d: DropoutLayer {
    /// The input with some of it zeroed.
    public override func forward(_ input: Tensor) -> Tensor {
        F.dropout1d(input, p: p, training: training, inplace: inplace)
    }

    /// The name of the type.
    public override var typeName: String { "Dropout1d" }
}

/// In training, zeroes every channel of pictures, as a whole, with the chance `p` and multiplies the rest by
/// 1/(1 − p): PyTorch's `nn.Dropout2d`.
public final class Dropout2d: DropoutLayer {
    /// The input with some of it zeroed.
    public override func forward(_ input: Tensor) -> Tensor {
        F.dropout2d(input, p: p, training: training, inplace: inplace)
    }

    /// The name of the type.
    public override var typeName: String { "Dropout2d" }
}

/// In training, zeroes every channel of volumes, as a whole, with the chance `p` and multiplies the rest by
/// 1/(1 − p): PyTorch's `nn.Dropout3d`.
public final class Dropout3d: DropoutLayer {
    /// The input with some of it zeroed.
    public override func forward(_ input: Tensor) -> Tensor {
        F.dropout3d(input, p: p, training: training, inplace: inplace)
    }

    /// The name of the type.
    public override var typeName: String { "Dropout3d" }
}
