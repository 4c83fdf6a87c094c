import Arrays

extension F {
    /// The convolution of lines: the products of a weight and what it covers, summed, for every
    /// place that it slides to.
    ///
    /// - Parameters:
    ///   - input: `[n, c, length]`, or `[c, length]` for one line.
    ///   - weight: `[o, c / groups, kernel]`
    ///   - bias: `[o]`, added to every output channel.
    ///   - stride: how far the weight slides.
    ///   - padding: the zeros before and after the input, or `.same` or `.valid`.
    ///   - dilation: how far the covered places are apart.
    ///   - groups: how many groups of channels do not see each other.
    /// - Returns: `[n, o, outLength]` with `outLength = (length + 2 padding − dilation (kernel − 1)
    ///   − 1) / stride + 1`, rounded down.
    public static func conv1d(
        _ input: Tensor, _ weight: Tensor, _ bias: Tensor? = nil,
        stride: some PerDimension = 1, padding: some WindowPadding = 0,
        dilation: some PerDimension = 1, groups: Int = 1
    ) -> Tensor {
        convolution(
            ConvolutionCall(1, stride, padding, dilation, groups, weight), input, weight, bias)
    }

    /// The convolution of images; see `conv1d`.
    ///
    /// ```swift
    /// let images = Tensor.rand(8, 3, 32, 32)
    /// let y = F.conv2d(images, Tensor.rand(16, 3, 5, 5), padding: 2)  // 8×16×32×32
    /// ```
    ///
    /// - Parameters:
    ///   - input: `[n, c, height, width]`, or `[c, height, width]` for one image.
    ///   - weight: `[o, c / groups, kernelHeight, kernelWidth]`
    ///   - bias: `[o]`, added to every output channel.
    /// - Returns: `[n, o, outHeight, outWidth]`
    public static func conv2d(
        _ input: Tensor, _ weight: Tensor, _ bias: Tensor? = nil,
        stride: some PerDimension = 1, padding: some WindowPadding = 0,
        dilation: some PerDimension = 1, groups: Int = 1
    ) -> Tensor {
        convolution(
            ConvolutionCall(2, stride, padding, dilation, groups, weight), input, weight, bias)
    }

    /// The convolution of volumes; see `conv1d`.
    ///
    /// - Parameters:
    ///   - input: `[n, c, depth, height, width]`, or without `n` for one volume.
    ///   - weight: `[o, c / groups, kernelDepth, kernelHeight, kernelWidth]`
    ///   - bias: `[o]`, added to every output channel.
    /// - Returns: `[n, o, outDepth, outHeight, outWidth]`
    public static func conv3d(
        _ input: Tensor, _ weight: Tensor, _ bias: Tensor? = nil,
        stride: some PerDimension = 1, padding: some WindowPadding = 0,
        dilation: some PerDimension = 1, groups: Int = 1
    ) -> Tensor {
        convolution(
            ConvolutionCall(3, stride, padding, dilation, groups, weight), input, weight, bias)
    }

    private static func convolution(
        _ call: ConvolutionCall, _ input: Tensor, _ weight: Tensor, _ bias: Tensor?
    ) -> Tensor {
        let isBatch = call.isBatch(input, "conv\(call.rank)d")
        let batch = isBatch ? input : input.unsqueeze(0)
        call.check(batch, weight, bias, outputs: weight.shape[0])
        let (padded, places) = call.evened(batch)
        let windows = call.windows(over: Shape(padded.shape.dropFirst(2)), places)
        let output: Shape = [batch.shape[0], weight.shape[0]]
        let plan = Convolution(
            windows, groups: call.groups, input: padded.shape, weight: weight.shape,
            output: output + Shape(windows.output.suffix(call.rank)))
        let result = padded.convolution(plan, .output, .input, weight, .weight, bias)
        return isBatch ? result : result.squeeze(0)
    }
}
