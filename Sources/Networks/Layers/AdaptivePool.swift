import Arrays
import Autograd

/// What the layers have in common whose output has a given size.
public class AdaptivePool: Module {
    fileprivate final let outputSize: Shape

    /// A layer whose output has this size, one number for all dimensions or a list with one for
    /// each.
    public convenience init(_ outputSize: some PerDimension) {
        self.init(size: outputSize.perDimension)
    }

    init(size: Shape) {
        outputSize = size
        super.init()
    }

    /// The size, as `print` shows it.
    public override var extraRepr: String { "output_size=\(numberOrTuple(outputSize))" }
}

/// The mean of each of so many windows that the output has a given size, whatever the input's:
/// PyTorch's `nn.AdaptiveAvgPool1d`.
public final class AdaptiveAvgPool1d: AdaptivePool {
    /// The means of the windows.
    public override func forward(_ input: Tensor) -> Tensor {
        F.adaptiveAvgPool1d(input, outputSize[0])
    }

    /// The name of the type.
    public override var typeName: String { "AdaptiveAvgPool1d" }
}

/// The mean of each of so many windows that the output has a given size, whatever the input's:
/// PyTorch's `nn.AdaptiveAvgPool2d`.
///
/// ```swift
/// let means = AdaptiveAvgPool2d(1)(Tensor.zeros(8, 16, 5, 7))  // 8 × 16 × 1 × 1
/// ```
public final class AdaptiveAvgPool2d: AdaptivePool {
    /// The means of the windows.
    public override func forward(_ input: Tensor) -> Tensor {
        F.adaptiveAvgPool2d(input, outputSize)
    }

    /// The name of the type.
    public override var typeName: String { "AdaptiveAvgPool2d" }
}

/// The largest number of each of so many windows that the output has a given size, whatever the input's:
/// PyTorch's `nn.AdaptiveMaxPool1d`.
public final class AdaptiveMaxPool1d: AdaptivePool {
    /// The largest numbers of the windows.
    public override func forward(_ input: Tensor) -> Tensor {
        F.adaptiveMaxPool1d(input, outputSize[0])
    }

    /// The name of the type.
    public override var typeName: String { "AdaptiveMaxPool1d" }
}

/// The largest number of each of so many windows that the output has a given size, whatever the input's:
/// PyTorch's `nn.AdaptiveMaxPool2d`.
public final class AdaptiveMaxPool2d: AdaptivePool {
    /// The largest numbers of the windows.
    public override func forward(_ input: Tensor) -> Tensor {
        F.adaptiveMaxPool2d(input, outputSize)
    }

    /// The name of the type.
    public override var typeName: String { "AdaptiveMaxPool2d" }
}
