import Arrays
import Autograd

/// What the layers that take the mean of each window have in common.
public class AveragePool: WindowPool {
    fileprivate final let countIncludePad: Bool

    /// A layer with windows of this size, one number for all dimensions or a list with one for each.
    ///
    /// - Parameters:
    ///   - kernelSize: the size of a window.
    ///   - stride: how far the windows are apart. Default: they lie side by side.
    ///   - padding: how many zeros surround the input on each side. Default 0.
    ///   - ceilMode: whether a last window counts that does not fit wholly. Default `false`.
    ///   - countIncludePad: whether the zeros of the padding count in the mean. Default `true`.
    public convenience init(
        _ kernelSize: some PerDimension, stride: (some PerDimension)? = Int?.none,
        padding: some PerDimension = 0, ceilMode: Bool = false, countIncludePad: Bool = true
    ) {
        self.init(PoolWindows(kernelSize, stride, padding, ceilMode), countIncludePad)
    }

    init(_ windows: PoolWindows, _ countIncludePad: Bool) {
        self.countIncludePad = countIncludePad
        super.init(windows)
    }

    /// The sizes, as `print` shows them.
    public override var extraRepr: String { sizesText }
}

/// The mean of each window of sequences: PyTorch's `nn.AvgPool1d`.
///
/// The zeros of the padding count, unless `countIncludePad` is false.
public final class AvgPool1d: AveragePool {
    /// The mean of each window.
    public override func forward(_ input: Tensor) -> Tensor {
        F.avgPool1d(
            input, kernelSize[0], stride: stride[0], padding: padding[0], ceilMode: ceilMode,
            countIncludePad: countIncludePad)
    }

    /// The name of the type.
    public override var typeName: String { "AvgPool1d" }

    /// The sizes, as `print` shows them.
    public override var extraRepr: String {
        "kernel_size=\(tuple(kernelSize)), stride=\(tuple(stride)), padding=\(tuple(padding))"
    }
}

/// The mean of each window of pictures: PyTorch's `nn.AvgPool2d`.
///
/// ```swift
/// let halves = AvgPool2d(2)(Tensor.zeros(1, 16, 14, 14))  // 1 × 16 × 7 × 7
/// ```
///
/// The zeros of the padding count, unless `countIncludePad` is false.
public final class AvgPool2d: AveragePool {
    /// The mean of each window.
    public override func forward(_ input: Tensor) -> Tensor {
        F.avgPool2d(
            input, kernelSize, stride: stride, padding: padding, ceilMode: ceilMode,
            countIncludePad: countIncludePad)
    }

    /// The name of the type.
    public override var typeName: String { "AvgPool2d" }
}

/// The mean of each window of volumes: PyTorch's `nn.AvgPool3d`.
///
/// The zeros of the padding count, unless `countIncludePad` is false.
public final class AvgPool3d: AveragePool {
    /// The mean of each window.
    public override func forward(_ input: Tensor) -> Tensor {
        F.avgPool3d(
            input, kernelSize, stride: stride, padding: padding, ceilMode: ceilMode,
            countIncludePad: countIncludePad)
    }

    /// The name of the type.
    public override var typeName: String { "AvgPool3d" }
}
