import Arrays
import Autograd

/// What the layers that take the largest number of each window have in common.
public class MaximumPool: WindowPool {
    fileprivate final let dilation: Shape

    /// A layer with windows of this size, one number for all dimensions or a list with one for each.
    ///
    /// - Parameters:
    ///   - kernelSize: the size of a window.
    ///   - stride: how far the windows are apart. Default: they lie side by side.
    ///   - padding: how much surrounds the input on each side; it is never the largest. Default 0.
    ///   - dilation: how far apart the places of a window are. Default 1.
    ///   - ceilMode: whether a last window counts that does not fit wholly. Default `false`.
    public convenience init(
        _ kernelSize: some PerDimension, stride: (some PerDimension)? = Int?.none,
        padding: some PerDimension = 0, dilation: some PerDimension = 1, ceilMode: Bool = false
    ) {
        self.init(
            PoolWindows(kernelSize, stride, padding, ceilMode), dilation: dilation.perDimension)
    }

    init(_ windows: PoolWindows, dilation: Shape) {
        self.dilation = dilation
        super.init(windows)
    }

    /// The sizes, as `print` shows them.
    public override var extraRepr: String {
        sizesText + ", dilation=\(numberOrTuple(dilation)), ceil_mode=\(python(ceilMode))"
    }
}

/// The largest number of each window of sequences: PyTorch's `nn.MaxPool1d`.
public final class MaxPool1d: MaximumPool {
    /// The largest number of each window.
    public override func forward(_ input: Tensor) -> Tensor {
        F.maxPool1d(
            input, kernelSize[0], stride: stride[0], padding: padding[0], dilation: dilation[0],
            ceilMode: ceilMode)
    }

    /// The name of the type.
    public override var typeName: String { "MaxPool1d" }
}

/// The largest number of each window of pictures: PyTorch's `nn.MaxPool2d`.
///
/// ```swift
/// let halves = MaxPool2d(2)(Tensor.zeros(1, 16, 14, 14))  // 1 × 16 × 7 × 7
/// ```
public final class MaxPool2d: MaximumPool {
    /// The largest number of each window.
    public override func forward(_ input: Tensor) -> Tensor {
        F.maxPool2d(
            input, kernelSize, stride: stride, padding: padding, dilation: dilation,
            ceilMode: ceilMode)
    }

    /// The name of the type.
    public override var typeName: String { "MaxPool2d" }
}

/// The largest number of each window of volumes: PyTorch's `nn.MaxPool3d`.
public final class MaxPool3d: MaximumPool {
    /// The largest number of each window.
    public override func forward(_ input: Tensor) -> Tensor {
        F.maxPool3d(
            input, kernelSize, stride: stride, padding: padding, dilation: dilation,
            ceilMode: ceilMode)
    }

    /// The name of the type.
    public override var typeName: String { "MaxPool3d" }
}
