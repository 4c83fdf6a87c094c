import Arrays
import Autograd

/// What the pooling layers of one, two and three dimensions have in common.
public class WindowPool: Module {
    final let windows: PoolWindows

    init(_ windows: PoolWindows) {
        self.windows = windows
        super.init()
    }

    final var kernelSize: Shape { windows.kernelSize }
    final var stride: Shape { windows.stride }
    final var padding: Shape { windows.padding }
    final var ceilMode: Bool { windows.ceilMode }

    /// The sizes that every pooling layer prints.
    final var sizesText: String {
        "kernel_size=\(numberOrTuple(kernelSize)), stride=\(numberOrTuple(stride)), "
            + "padding=\(numberOrTuple(padding))"
    }
}

/// How the windows of a pooling layer lie on its input.
struct PoolWindows {
    let kernelSize: Shape
    let stride: Shape
    let padding: Shape
    let ceilMode: Bool

    init(
        _ kernelSize: some PerDimension, _ stride: (some PerDimension)?,
        _ padding: some PerDimension, _ ceilMode: Bool
    ) {
        self.kernelSize = kernelSize.perDimension
        self.stride = stride?.perDimension ?? kernelSize.perDimension
        self.padding = padding.perDimension
        self.ceilMode = ceilMode
    }
}
