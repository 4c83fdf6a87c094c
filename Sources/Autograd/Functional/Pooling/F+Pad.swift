import Arrays

extension F {
    /// What `pad` puts around a tensor.
    public enum PadMode: Sendable {
        /// One value everywhere.
        case constant
        /// The elements mirrored at the first and last one, which are not repeated.
        case reflect
        /// The first and last element.
        case replicate
        /// The elements of the other side.
        case circular
    }

    /// A larger tensor with this one inside.
    ///
    /// ```swift
    /// F.pad(Tensor.ones(2, 2), [1, 1])          // 2×4: a column on each side
    /// F.pad(Tensor.ones(2, 2), [0, 0, 1, 2])    // 5×2: a row above and two below
    /// ```
    ///
    /// - Parameters:
    ///   - pad: how many places come before and after the last dimension, then the one before it,
    ///     and so on; a negative number cuts off.
    ///   - mode: what these places hold.
    ///   - value: what `.constant` puts there.
    public static func pad(
        _ input: Tensor, _ pad: [Int], mode: PadMode = .constant, value: Double = 0
    ) -> Tensor {
        check(pad, input)
        if mode == .constant {
            let frame = ConstantPad(input.shape, pad)
            return input.mapped(by: frame, giving: frame.apply(input.array, around: value))
        }
        checkPlane(pad, input)
        let rank = pad.count / 2
        let maps = (0..<rank).reversed().map { fromEnd in
            let dim = input.dim() - 1 - fromEnd
            let sides = (pad[2 * fromEnd], pad[2 * fromEnd + 1])
            return mode.map(input.shape, dim, sides)
        }
        return input.mapped(by: SeparableMap(mode.label(rank), input.shape, maps))
    }

    private static func check(_ pad: [Int], _ input: Tensor) {
        if pad.count % 2 != 0 { stop("Padding length must be divisible by 2") }
        if pad.count > 2 * input.dim() {
            stop(
                "Padding length should be less than or equal to two times the input dimension "
                    + "but got padding length \(pad.count) and input of dimension \(input.dim())")
        }
        for place in 0..<pad.count / 2 {
            let dim = input.dim() - 1 - place
            let size = input.shape[dim] + pad[2 * place] + pad[2 * place + 1]
            if size < 0 {
                stop(
                    "The input size \(input.shape[dim]), plus negative padding \(pad[2 * place]) "
                        + "and \(pad[2 * place + 1]) resulted in a negative output size, which is "
                        + "invalid. Check dimension \(dim) of your input.")
            }
        }
    }

    private static func checkPlane(_ pad: [Int], _ input: Tensor) {
        let fits = pad.count / 2 + 1 == input.dim() || pad.count / 2 + 2 == input.dim()
        if !fits || pad.count > 6 {
            stop("Only 2D, 3D, 4D, 5D padding with non-constant padding are supported for now")
        }
    }
}

extension F.PadMode {
    fileprivate func label(_ rank: Int) -> String {
        switch self {
        case .constant: "ConstantPadNdBackward0"
        case .reflect: "ReflectionPad\(rank)DBackward0"
        case .replicate: "ReplicationPad\(rank)DBackward0"
        case .circular: "CopySlices"
        }
    }

    fileprivate func map(_ shape: Shape, _ dim: Int, _ pad: (before: Int, after: Int)) -> AxisMap {
        let size = shape[dim]
        check(shape, dim, pad)
        return AxisMap(inputs: size, outputs: size + pad.before + pad.after) {
            [.init(source(of: $0 - pad.before, size))]
        }
    }

    /// The place that is read for one that may lie outside.
    private func source(of place: Int, _ size: Int) -> Int {
        switch self {
        case .reflect: place < 0 ? -place : place < size ? place : 2 * (size - 1) - place
        case .circular: (place + size) % size
        case .constant, .replicate: min(max(place, 0), size - 1)
        }
    }

    private func check(_ shape: Shape, _ dim: Int, _ pad: (before: Int, after: Int)) {
        let largest = max(pad.before, pad.after)
        if self == .reflect && largest >= shape[dim] {
            stop(
                "Argument #4: Padding size should be less than the corresponding input dimension, "
                    + "but got: padding (\(pad.before), \(pad.after)) at dimension \(dim) of input "
                    + "\(shape)")
        }
        if self == .circular && largest > shape[dim] {
            stop("Padding value causes wrapping around more than once.")
        }
        if shape[dim] == 0 {
            stop("Expected a non-empty dimension \(dim) to pad, but got \(shape)")
        }
    }
}

/// A frame of one value; a linear map if that is 0.
private struct ConstantPad: LinearMap {
    private let inner: Shape
    private let before: Shape
    private let outer: Shape

    init(_ shape: Shape, _ pad: [Int]) {
        inner = shape
        var (before, outer) = (Shape(repeating: 0, count: shape.count), shape)
        for place in 0..<pad.count / 2 {
            let dim = shape.count - 1 - place
            before[dim] = pad[2 * place]
            outer[dim] += pad[2 * place] + pad[2 * place + 1]
        }
        self.before = before
        self.outer = outer
    }

    var name: String { "ConstantPadNdBackward0" }

    func apply(_ input: NDArray) -> NDArray { apply(input, around: 0) }

    func apply(_ input: NDArray, around value: Double) -> NDArray {
        let result = NDArray(filled: .double(value), outer, input.dtype)
        result.view(outside(result)).write(input.view(inside(input)))
        return result
    }

    func applyTransposed(_ gradient: NDArray) -> NDArray {
        let result = NDArray(filled: .int(0), inner, gradient.dtype)
        result.view(inside(result)).write(gradient.view(outside(gradient)))
        return result
    }

    /// The part of the inner array that is in the outer one.
    private func inside(_ array: NDArray) -> Layout {
        inner.indices.reduce(array.layout) { layout, dim in
            layout.slicing(
                max(-before[dim], 0), min(inner[dim], outer[dim] - before[dim]), step: 1, along: dim
            )
        }
    }

    /// The part of the outer array that is in the inner one.
    private func outside(_ array: NDArray) -> Layout {
        inner.indices.reduce(array.layout) { layout, dim in
            layout.slicing(
                max(before[dim], 0), min(outer[dim], inner[dim] + before[dim]), step: 1, along: dim)
        }
    }
}
