import Arrays

extension F {
    /// The transposed convolution of lines: every element of the input adds the weight, times
    /// itself, to the places that it would be computed from in a convolution.
    ///
    /// - Parameters:
    ///   - input: `[n, c, length]`, or `[c, length]` for one line.
    ///   - weight: `[c, o / groups, kernel]`
    ///   - bias: `[o]`, added to every output channel.
    ///   - stride: how far the places of neighbours are apart.
    ///   - padding: how much is cut off on both sides.
    ///   - outputPadding: how much is added on the far side, less than the stride or the dilation.
    ///   - groups: how many groups of channels do not see each other.
    ///   - dilation: how far the places of one weight are apart.
    /// - Returns: `[n, o, outLength]` with `outLength = (length − 1) stride − 2 padding +
    ///   dilation (kernel − 1) + outputPadding + 1`.
    public static func convTranspose1d(
        _ input: Tensor, _ weight: Tensor, _ bias: Tensor? = nil,
        stride: some PerDimension = 1, padding: some PerDimension = 0,
        outputPadding: some PerDimension = 0, groups: Int = 1, dilation: some PerDimension = 1
    ) -> Tensor {
        transposedConvolution(
            ConvolutionCall(1, stride, padding, dilation, groups, weight),
            outputPadding.sizes(1, "output_padding"), input, weight, bias)
    }

    /// The transposed convolution of images; see `convTranspose1d`.
    ///
    /// - Parameters:
    ///   - input: `[n, c, height, width]`, or `[c, height, width]` for one image.
    ///   - weight: `[c, o / groups, kernelHeight, kernelWidth]`
    ///   - bias: `[o]`, added to every output channel.
    /// - Returns: `[n, o, outHeight, outWidth]`
    public static func convTranspose2d(
        _ input: Tensor, _ weight: Tensor, _ bias: Tensor? = nil,
        stride: some PerDimension = 1, padding: some PerDimension = 0,
        outputPadding: some PerDimension = 0, groups: Int = 1, dilation: some PerDimension = 1
    ) -> Tensor {
        transposedConvolution(
            ConvolutionCall(2, stride, padding, dilation, groups, weight),
            outputPadding.sizes(2, "output_padding"), input, weight, bias)
    }

    /// The transposed convolution of volumes; see `convTranspose1d`.
    public static func convTranspose3d(
        _ input: Tensor, _ weight: Tensor, _ bias: Tensor? = nil,
        stride: some PerDimension = 1, padding: some PerDimension = 0,
        outputPadding: some PerDimension = 0, groups: Int = 1, dilation: some PerDimension = 1
    ) -> Tensor {
        transposedConvolution(
            ConvolutionCall(3, stride, padding, dilation, groups, weight),
            outputPadding.sizes(3, "output_padding"), input, weight, bias)
    }

    private static func transposedConvolution(
        _ call: ConvolutionCall, _ extra: Shape, _ input: Tensor, _ weight: Tensor, _ bias: Tensor?
    ) -> Tensor {
        let isBatch = call.isBatch(input, "conv_transpose\(call.rank)d")
        let batch = isBatch ? input : input.unsqueeze(0)
        let outputs = weight.shape[1] * call.groups
        call.checkTransposed(batch, weight, bias, outputs: outputs)
        let places = Shape(batch.shape.dropFirst(2))
        let sizes = call.transposedSizes(places, extra)
        let windows = call.windows(over: sizes, call.before, output: places)
        let result: Shape = [batch.shape[0], outputs]
        let plan = Convolution(
            windows, groups: call.groups, input: result + sizes, weight: weight.shape,
            output: batch.shape)
        let image = batch.convolution(plan, .input, .output, weight, .weight, bias)
        return isBatch ? image : image.squeeze(0)
    }
}
