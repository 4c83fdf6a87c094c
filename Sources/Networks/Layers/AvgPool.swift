import Arrays
import Autograd

/// What the layers that take the mean of each window have in common.
public class AveragePool: WindowPool {
    fileprivate final let countIncludePad: Bool

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
    /// A layer with windows of this size; without `stride` they lie side by side.
    public convenience init(
        _ kernelSize: some PerDimension, stride: (some PerDimension)? = Int?.none,
        padding: some PerDimension = 0, ceilMode: Bool = false, countIncludePad: Bool = true
    ) {
        self.init(PoolWindows(kernelSize, stride, padding, ceilMode), countIncludePad)
    }

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
/// The zeros of the padding count, unless `countIncludePad` is false.
public final class AvgPool2d: AveragePool {
    /// A layer with windows of this size; without `stride` they lie side by side.
    public convenience init(
        _ kernelSize: some PerDimension, stride: (some PerDimension)? = Int?.none,
        padding: some PerDimension = 0, ceilMode: Bool = false, countIncludePad: Bool = true
    ) {
        self.init(PoolWindows(kernelSize, stride, padding, ceilMode), countIncludePad)
    }

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
    /// A layer with windows of this size; without `stride` they lie side by side.
    public convenience init(
        _ kernelSize: some PerDimension, stride: (some PerDimension)? = Int?.none,
        padding: some PerDimension = 0, ceilMode: Bool = false, countIncludePad: Bool = true
    ) {
        self.init(PoolWindows(kernelSize, stride, padding, ceilMode), countIncludePad)
    }

    /// The mean of each window.
    public override func forward(_ input: Tensor) -> Tensor {
        F.avgPool3d(
            input, kernelSize, stride: stride, padding: padding, ceilMode: ceilMode,
            countIncludePad: countIncludePad)
    }

    /// The name of the type.
    public override var typeName: String { "AvgPool3d" }
}
