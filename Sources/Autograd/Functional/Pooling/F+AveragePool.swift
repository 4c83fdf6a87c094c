import Arrays

extension F {
    /// The average of every window of a line.
    ///
    /// - Parameters:
    ///   - input: `[n, c, length]` or `[c, length]`
    ///   - kernelSize: how many places a window covers.
    ///   - stride: how far the windows are apart; as the kernel if it is not given.
    ///   - padding: the zeros before and after the input; at most half a window.
    ///   - ceilMode: whether a last window may reach beyond the input.
    ///   - countIncludePad: whether the padding's zeros count in an average.
    public static func avgPool1d(
        _ input: Tensor, _ kernelSize: Int, stride: Int? = nil, padding: Int = 0,
        ceilMode: Bool = false, countIncludePad: Bool = true
    ) -> Tensor {
        avgPool2d(
            input.unsqueeze(-2), [1, kernelSize], stride: [1, stride ?? kernelSize],
            padding: [0, padding], ceilMode: ceilMode, countIncludePad: countIncludePad
        ).squeeze(-2)
    }

    /// The average of every window of an image; see `avgPool1d`.
    ///
    /// ```swift
    /// F.avgPool2d(Tensor.rand(1, 16, 14, 14), 2)  // 1×16×7×7
    /// ```
    ///
    /// - Parameters:
    ///   - input: `[n, c, height, width]` or `[c, height, width]`
    ///   - kernelSize: the sizes of a window: one number, or `[height, width]`.
    ///   - stride: how far the windows are apart; an empty list is for as the kernel.
    ///   - divisorOverride: what the sums are divided by, instead of the number of places.
    public static func avgPool2d(
        _ input: Tensor, _ kernelSize: some PerDimension, stride: some PerDimension = [Int](),
        padding: some PerDimension = 0, ceilMode: Bool = false, countIncludePad: Bool = true,
        divisorOverride: Int? = nil
    ) -> Tensor {
        if divisorOverride == 0 { stop("divisor must be not zero") }
        input.requireFloatingPoint("avg_pool2d_out_frame")
        let call = PoolingCall(2, kernelSize, stride, padding, ceilMode)
        let sizes = call.sizes(of: input, "avg_pool2d")
        let averages = call.averages(sizes, countIncludePad, divisorOverride)
        return input.mapped(by: SeparableMap("AvgPool2DBackward0", input.shape, averages))
    }

    /// The average of every window of a volume; see `avgPool2d`.
    ///
    /// - Parameter input: `[n, c, depth, height, width]`, or without `n`.
    public static func avgPool3d(
        _ input: Tensor, _ kernelSize: some PerDimension, stride: some PerDimension = [Int](),
        padding: some PerDimension = 0, ceilMode: Bool = false, countIncludePad: Bool = true,
        divisorOverride: Int? = nil
    ) -> Tensor {
        if divisorOverride == 0 { stop("divisor must be not zero") }
        input.requireFloatingPoint("avg_pool3d_out_frame")
        let call = PoolingCall(3, kernelSize, stride, padding, ceilMode)
        let sizes = call.sizes(of: input, "avg_pool3d")
        let averages = call.averages(sizes, countIncludePad, divisorOverride)
        return input.mapped(by: SeparableMap("AvgPool3DBackward0", input.shape, averages))
    }
}
