import Arrays

extension F {
    /// The largest element of every window of a line.
    ///
    /// - Parameters:
    ///   - input: `[n, c, length]` or `[c, length]`
    ///   - kernelSize: how many places a window covers.
    ///   - stride: how far the windows are apart; as the kernel if it is not given.
    ///   - padding: the places before and after the input that never win; at most half a window.
    ///   - dilation: how far the places of a window are apart.
    ///   - ceilMode: whether a last window may reach beyond the input.
    /// - Returns: `[n, c, outLength]` with `outLength = (length + 2 padding − dilation (kernel − 1)
    ///   − 1) / stride + 1`, rounded down, or up in `ceilMode`.
    public static func maxPool1d(
        _ input: Tensor, _ kernelSize: Int, stride: Int? = nil, padding: Int = 0,
        dilation: Int = 1, ceilMode: Bool = false
    ) -> Tensor {
        maxPool2d(
            input.unsqueeze(-2), [1, kernelSize], stride: [1, stride ?? kernelSize],
            padding: [0, padding], dilation: [1, dilation], ceilMode: ceilMode
        ).squeeze(-2)
    }

    /// The largest element of every window of an image; see `maxPool1d`.
    ///
    /// ```swift
    /// F.maxPool2d(Tensor.rand(1, 16, 14, 14), 2)  // 1×16×7×7
    /// ```
    ///
    /// - Parameters:
    ///   - input: `[n, c, height, width]` or `[c, height, width]`
    ///   - kernelSize: the sizes of a window: one number, or `[height, width]`.
    ///   - stride: how far the windows are apart; an empty list is for as the kernel.
    public static func maxPool2d(
        _ input: Tensor, _ kernelSize: some PerDimension, stride: some PerDimension = [Int](),
        padding: some PerDimension = 0, dilation: some PerDimension = 1, ceilMode: Bool = false
    ) -> Tensor {
        maxPool2dWithIndices(
            input, kernelSize, stride: stride, padding: padding, dilation: dilation,
            ceilMode: ceilMode
        ).values
    }

    /// The largest element of every window of an image, and its place in the image counted in
    /// row-major order: `maxPool2d` with PyTorch's `return_indices=True`.
    public static func maxPool2dWithIndices(
        _ input: Tensor, _ kernelSize: some PerDimension, stride: some PerDimension = [Int](),
        padding: some PerDimension = 0, dilation: some PerDimension = 1, ceilMode: Bool = false
    ) -> (values: Tensor, indices: Tensor) {
        let call = PoolingCall(2, kernelSize, stride, padding, dilation: dilation, ceilMode)
        let windows = call.windows(call.sizes(of: input, "max_pool2d"))
        return largest(input, windows, "MaxPool2DWithIndicesBackward0")
    }

    /// The largest element of every window of a volume; see `maxPool2d`.
    ///
    /// - Parameter input: `[n, c, depth, height, width]`, or without `n`.
    public static func maxPool3d(
        _ input: Tensor, _ kernelSize: some PerDimension, stride: some PerDimension = [Int](),
        padding: some PerDimension = 0, dilation: some PerDimension = 1, ceilMode: Bool = false
    ) -> Tensor {
        let call = PoolingCall(3, kernelSize, stride, padding, dilation: dilation, ceilMode)
        let windows = call.windows(call.sizes(of: input, "max_pool3d"))
        return largest(input, windows, "MaxPool3DWithIndicesBackward0").values
    }

    static func largest(
        _ input: Tensor, _ windows: [AxisWindows], _ label: String
    ) -> (values: Tensor, indices: Tensor) {
        let found = input.array.maximum(in: windows)
        let places = PlaceMap(label, found.indices, of: input.shape, rank: windows.count)
        return (input.mapped(by: places, giving: found.values), Tensor(found.indices))
    }
}

/// The elements at some places of every plane.
private struct PlaceMap: LinearMap {
    let name: String
    private let places: NDArray
    private let shape: Shape
    private let planes: Int

    init(_ name: String, _ places: NDArray, of shape: Shape, rank: Int) {
        self.name = name
        self.places = places
        self.shape = shape
        planes = Shape(shape.dropLast(rank)).product
    }

    func apply(_ input: NDArray) -> NDArray { input.gatheredInPlanes(places, planes: planes) }

    func applyTransposed(_ gradient: NDArray) -> NDArray {
        gradient.scatteredInPlanes(places, planes: planes, into: shape)
    }
}
