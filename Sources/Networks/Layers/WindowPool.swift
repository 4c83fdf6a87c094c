import Arrays
import Autograd

/// What the pooling layers of one, two and three dimensions have in common.
public class WindowPool: Module {
    final let kernelSize: Shape
    final let stride: Shape
    final let padding: Shape
    final let ceilMode: Bool

    init(
        _ kernelSize: some PerDimension, _ stride: (some PerDimension)?,
        _ padding: some PerDimension, _ ceilMode: Bool
    ) {
        self.kernelSize = kernelSize.perDimension
        self.stride = stride?.perDimension ?? kernelSize.perDimension
        self.padding = padding.perDimension
        self.ceilMode = ceilMode
        super.init()
    }

    /// The sizes that every pooling layer prints.
    final var sizesText: String {
        "kernel_size=\(numberOrTuple(kernelSize)), stride=\(numberOrTuple(stride)), "
            + "padding=\(numberOrTuple(padding))"
    }
}
