import Arrays
import Autograd

/// What a convolution puts around its input.
public enum PaddingMode: Sendable {
    /// Zeros.
    case zeros
    /// The input, mirrored at its edge.
    case reflect
    /// The nearest number of the edge.
    case replicate
    /// The other end of the input.
    case circular

    var pad: F.PadMode {
        switch self {
        case .zeros: .constant
        case .reflect: .reflect
        case .replicate: .replicate
        case .circular: .circular
        }
    }

    var name: String {
        switch self {
        case .zeros: "zeros"
        case .reflect: "reflect"
        case .replicate: "replicate"
        case .circular: "circular"
        }
    }
}

/// How a kernel lies on the input.
struct WindowGeometry {
    let kernelSize: Shape
    let stride: Shape
    let dilation: Shape

    init(
        _ rank: Int, _ kernelSize: some PerDimension, _ stride: some PerDimension,
        _ dilation: some PerDimension
    ) {
        self.kernelSize = kernelSize.sizes(rank, "kernel_size")
        self.stride = stride.sizes(rank, "stride")
        self.dilation = dilation.sizes(rank, "dilation")
    }

    /// How many places a kernel covers.
    var reach: Shape { Shape(zip(kernelSize, dilation).map { ($0 - 1) * $1 + 1 }) }
}

/// How much surrounds the input on each side, and how that was said.
struct LayerPadding {
    private let before: Shape
    private let after: Shape
    /// As Python writes it.
    let text: String

    init(_ padding: some PerDimension, _ geometry: WindowGeometry) {
        (before, after) = padding.places(geometry.reach, geometry.stride)
        text = tuple(before)
    }

    init(_ padding: NamedPadding, _ geometry: WindowGeometry) {
        (before, after) = padding.places(geometry.reach, geometry.stride)
        text = padding == .same ? "same" : "valid"
    }

    var isNone: Bool { text == tuple(Shape(repeating: 0, count: before.count)) }

    /// The sizes, if they are the same on both sides.
    var symmetric: Shape? { before == after ? before : nil }

    /// Before and after the last dimension, then the one before it, as `F.pad` takes them.
    var fromLastDimension: [Int] { zip(before, after).reversed().flatMap { [$0, $1] } }
}
