import Arrays

extension F {
    /// What each window of an image covers, as a column.
    ///
    /// - Parameters:
    ///   - input: `[n, c, height, width]` or `[c, height, width]`
    ///   - kernelSize: the sizes of a window.
    ///   - dilation: how far the places of a window are apart.
    ///   - padding: the zeros around the input.
    ///   - stride: how far the windows are apart.
    /// - Returns: `[n, c × places of a window, number of windows]`, or without `n`.
    public static func unfold(
        _ input: Tensor, _ kernelSize: some PerDimension, dilation: some PerDimension = 1,
        padding: some PerDimension = 0, stride: some PerDimension = 1
    ) -> Tensor {
        let isBatch = input.dim() == 4
        if !isBatch && input.dim() != 3 {
            stop(
                "Expected 3D or 4D (batch mode) tensor with possibly 0 batch size and other "
                    + "non-zero dimensions for input, but got: \(input.shape)")
        }
        let images = isBatch ? input : input.unsqueeze(0)
        let windows = SlidingWindows(
            over: Shape(images.shape.suffix(2)), kernel: kernelSize.sizes(2, "kernel_size"),
            stride: stride.sizes(2, "stride"), padding: padding.sizes(2, "padding"),
            dilation: dilation.sizes(2, "dilation"))
        let columns = images.mapped(by: ColumnMap("Im2ColBackward0", windows, images.shape))
        return isBatch ? columns : columns.squeeze(0)
    }

    /// Images made of the columns of `unfold`: where windows overlap, their elements are added.
    ///
    /// - Parameters:
    ///   - input: `[n, c × places of a window, number of windows]`, or without `n`.
    ///   - outputSize: the height and width of the images.
    /// - Returns: `[n, c, height, width]`, or without `n`.
    public static func fold(
        _ input: Tensor, _ outputSize: some PerDimension, _ kernelSize: some PerDimension,
        dilation: some PerDimension = 1, padding: some PerDimension = 0,
        stride: some PerDimension = 1
    ) -> Tensor {
        let isBatch = input.dim() == 3
        let columns = isBatch ? input : input.unsqueeze(0)
        let (sizes, kernel) = (
            outputSize.sizes(2, "output_size"), kernelSize.sizes(2, "kernel_size")
        )
        let windows = SlidingWindows(
            over: sizes, kernel: kernel, stride: stride.sizes(2, "stride"),
            padding: padding.sizes(2, "padding"), dilation: dilation.sizes(2, "dilation"))
        checkFold(columns, windows, kernel)
        let shape = [columns.shape[0], columns.shape[1] / kernel.product] + sizes
        let images = columns.mappedBack(by: ColumnMap("Col2ImBackward0", windows, shape))
        return isBatch ? images : images.squeeze(0)
    }

    private static func checkFold(_ columns: Tensor, _ windows: SlidingWindows, _ kernel: Shape) {
        let (rows, count) = (columns.shape[1], windows.output.product)
        if rows % kernel.product != 0 {
            stop(
                "Expected size of input's dimension 1 to be divisible by the product of "
                    + "kernel_size, but got input.size(1)=\(rows) and kernel_size=\(kernel).")
        }
        if columns.shape[2] != count {
            stop(
                "Expected size of input's dimension 2 to match the calculated number of sliding "
                    + "blocks \(count), but got input.size(2)=\(columns.shape[2]).")
        }
    }
}

/// From images to the columns of what windows cover.
private struct ColumnMap: LinearMap {
    let name: String
    private let windows: SlidingWindows
    private let shape: Shape

    init(_ name: String, _ windows: SlidingWindows, _ shape: Shape) {
        self.name = name
        self.windows = windows
        self.shape = shape
    }

    func apply(_ input: NDArray) -> NDArray { windows.columns(of: input) }

    func applyTransposed(_ gradient: NDArray) -> NDArray {
        windows.images(from: gradient, shape)
    }
}
