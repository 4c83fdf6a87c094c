import Arrays
import Autograd

/// What the transposed convolutions of one, two and three dimensions have in common.
public class TransposedConvolution: Module {
    /// The channels of the input.
    public final let inChannels: Int
    /// The channels of the output.
    public final let outChannels: Int
    /// The size of a kernel.
    public final let kernelSize: Shape
    /// How far apart the input's numbers lie in the output.
    public final let stride: Shape
    /// How far apart the places are that a kernel writes.
    public final let dilation: Shape
    /// What is cut off the output on each side.
    public final let padding: Shape
    /// What is added to the output at the far side.
    public final let outputPadding: Shape
    /// Into how many groups the channels are divided, none of which sees another.
    public final let groups: Int
    /// The kernels: `inChannels` × `outChannels / groups` × `kernelSize`.
    public final var weight: Tensor
    /// What is added to each output channel; nil without a bias.
    public final var bias: Tensor?

    /// Over how many dimensions the kernels slide.
    class var rank: Int { 0 }

    /// A transposed convolution with new random kernels.
    ///
    /// What slides along several dimensions is given as one number for all of them, or as a list
    /// with one for each.
    ///
    /// - Parameters:
    ///   - inChannels: the channels of the input.
    ///   - outChannels: the channels of the output.
    ///   - kernelSize: the size of a kernel.
    ///   - stride: how far apart the input's numbers lie in the output. Default 1.
    ///   - padding: what is cut off the output on each side. Default 0.
    ///   - outputPadding: what is added to the output at the far side. Default 0.
    ///   - groups: into how many groups the channels are divided; both numbers of channels are
    ///     multiples of it. Default 1.
    ///   - bias: whether a number is added to each output channel. Default `true`.
    ///   - dilation: how far apart the places are that a kernel writes. Default 1.
    ///   - dtype: the kind of number. Default: that of `setDefaultDtype`.
    public convenience init(
        _ inChannels: Int, _ outChannels: Int, kernelSize: some PerDimension,
        stride: some PerDimension = 1, padding: some PerDimension = 0,
        outputPadding: some PerDimension = 0, groups: Int = 1, bias: Bool = true,
        dilation: some PerDimension = 1, dtype: DType? = nil
    ) {
        self.init(
            WindowGeometry(Self.rank, kernelSize, stride, dilation), inChannels, outChannels,
            padding: padding.sizes(Self.rank, "padding"),
            outputPadding: outputPadding.sizes(Self.rank, "output_padding"), groups: groups,
            bias: bias, dtype: dtype)
    }

    init(
        _ geometry: WindowGeometry, _ inChannels: Int, _ outChannels: Int, padding: Shape,
        outputPadding: Shape, groups: Int, bias: Bool, dtype: DType?
    ) {
        if inChannels % groups != 0 { stop("in_channels must be divisible by groups") }
        if outChannels % groups != 0 { stop("out_channels must be divisible by groups") }
        self.inChannels = inChannels
        self.outChannels = outChannels
        (kernelSize, stride, dilation) = (geometry.kernelSize, geometry.stride, geometry.dilation)
        (self.padding, self.outputPadding, self.groups) = (padding, outputPadding, groups)
        weight = emptyParameter(
            Shape([inChannels, outChannels / groups] + Array(kernelSize)), dtype)
        self.bias = bias ? emptyParameter([outChannels], dtype) : nil
        super.init()
        resetParameters()
    }

    /// Draws new random kernels.
    public final func resetParameters() { resetAffine(weight, bias) }

    /// The kernels and the bias.
    public final override var storedMembers: [Member] {
        [.parameter("weight", weight), .parameter("bias", bias)]
    }

    /// The sizes, as `print` shows them.
    public final override var extraRepr: String {
        var text =
            "\(inChannels), \(outChannels), kernel_size=\(tuple(kernelSize)), "
            + "stride=\(tuple(stride))"
        if padding.contains(where: { $0 != 0 }) { text += ", padding=\(tuple(padding))" }
        if dilation.contains(where: { $0 != 1 }) { text += ", dilation=\(tuple(dilation))" }
        if outputPadding.contains(where: { $0 != 0 }) {
            text += ", output_padding=\(tuple(outputPadding))"
        }
        if groups != 1 { text += ", groups=\(groups)" }
        return bias == nil ? text + ", bias=False" : text
    }
}
