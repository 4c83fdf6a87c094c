import Arrays

extension F {
    /// How `interpolate` finds the elements between others.
    public enum InterpolationMode: Sendable {
        /// The element at or before the place.
        case nearest
        /// A mixture of the two nearest elements of a line.
        case linear
        /// A mixture of the four nearest elements of an image.
        case bilinear
        /// A mixture of the eight nearest elements of a volume.
        case trilinear
    }

    /// Lines, images or volumes of another size.
    ///
    /// ```swift
    /// F.interpolate(Tensor.rand(1, 3, 8, 8), size: 16, mode: .bilinear)  // 1×3×16×16
    /// ```
    ///
    /// - Parameters:
    ///   - input: `[n, c, …]` with one, two or three more dimensions.
    ///   - size: the new sizes of these: one number, or a list.
    ///   - mode: how elements are found between others.
    ///   - alignCorners: whether the first and last elements keep their values, instead of the
    ///     corners of the area that they stand for.
    public static func interpolate(
        _ input: Tensor, size: some PerDimension, mode: InterpolationMode = .nearest,
        alignCorners: Bool? = nil
    ) -> Tensor {
        let sizes = size.sizes(input.dim() - 2, "size")
        return resized(input, sizes, nil, mode, alignCorners)
    }

    /// Lines, images or volumes so many times as large; see `interpolate(_:size:)`.
    ///
    /// - Parameter scaleFactor: what the sizes are multiplied by; they are rounded down.
    public static func interpolate(
        _ input: Tensor, scaleFactor: Double, mode: InterpolationMode = .nearest,
        alignCorners: Bool? = nil
    ) -> Tensor {
        let sizes = input.shape.dropFirst(2).map { Int((Double($0) * scaleFactor).rounded(.down)) }
        return resized(input, Shape(sizes), scaleFactor, mode, alignCorners)
    }

    private static func resized(
        _ input: Tensor, _ sizes: Shape, _ factor: Double?, _ mode: InterpolationMode,
        _ alignCorners: Bool?
    ) -> Tensor {
        mode.check(input, sizes, alignCorners)
        let maps = sizes.indices.map { dim in
            mode.map(
                AxisScale(
                    inputs: input.shape[dim + 2], outputs: sizes[dim], factor: factor,
                    alignsCorners: alignCorners ?? false, inDouble: input.dtype == .float64))
        }
        return input.mapped(by: SeparableMap(mode.label(sizes.count), input.shape, maps))
    }
}

extension F.InterpolationMode {
    fileprivate func check(_ input: Tensor, _ sizes: Shape, _ alignCorners: Bool?) {
        if self == .nearest && alignCorners != nil {
            stop(
                "align_corners option can only be set with the interpolating modes: linear | "
                    + "bilinear | bicubic | trilinear")
        }
        let rank = input.dim() - 2
        let wanted = [.linear: 1, .bilinear: 2, .trilinear: 3][self] ?? rank
        if rank < 1 || rank > 3 || wanted != rank {
            stop(
                "Got \(input.dim())D input, but \(self) mode needs "
                    + "\(self == .nearest ? "3D, 4D or 5D" : "\(wanted + 2)D") input")
        }
        if sizes.contains(where: { $0 < 1 }) || input.shape.dropFirst().contains(0) {
            stop(
                "Input and output sizes should be greater than 0, but got input \(input.shape) "
                    + "and output \(sizes)")
        }
    }

    fileprivate func label(_ rank: Int) -> String {
        switch self {
        case .nearest: "UpsampleNearest\(rank)DBackward0"
        case .linear: "UpsampleLinear1DBackward0"
        case .bilinear: "UpsampleBilinear2DBackward0"
        case .trilinear: "UpsampleTrilinear3DBackward0"
        }
    }

    fileprivate func map(_ scale: AxisScale) -> AxisMap {
        AxisMap(inputs: scale.inputs, outputs: scale.outputs) {
            self == .nearest ? [scale.nearest($0)] : scale.mixture($0)
        }
    }
}

/// Where the elements of a resized dimension lie in the original one.
private struct AxisScale {
    let inputs: Int
    let outputs: Int
    /// The factor that was asked for; nil if a size was.
    let factor: Double?
    let alignsCorners: Bool
    /// Whether places are computed in double precision, which PyTorch does for doubles alone.
    let inDouble: Bool

    private var step: Double {
        if alignsCorners { return outputs > 1 ? Double(inputs - 1) / Double(outputs - 1) : 0 }
        return factor.map { 1 / $0 } ?? Double(inputs) / Double(outputs)
    }

    private func rounded(_ value: Double) -> Double { inDouble ? value : Double(Float(value)) }

    func nearest(_ output: Int) -> AxisMap.Tap {
        .init(min(Int(rounded(Double(output) * rounded(step))), inputs - 1))
    }

    func mixture(_ output: Int) -> [AxisMap.Tap] {
        let place = rounded(step) * (Double(output) + (alignsCorners ? 0 : 0.5))
        let source = rounded(max(place - (alignsCorners ? 0 : 0.5), 0))
        let first = min(Int(source), inputs - 1)
        let share = source - Double(first)
        if first + 1 >= inputs || share == 0 { return [.init(first)] }
        return [.init(first, 1 - share), .init(first + 1, share)]
    }
}
