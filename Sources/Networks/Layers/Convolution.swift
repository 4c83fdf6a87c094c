import Arrays
import Autograd

/// What the convolutions of one, two and three dimensions have in common.
public class Convolution: Module {
    /// The channels of the input.
    public final let inChannels: Int
    /// The channels of the output: the number of kernels.
    public final let outChannels: Int
    /// The size of a kernel.
    public final let kernelSize: Shape
    /// How far the kernel moves at a time.
    public final let stride: Shape
    /// How far apart the places are that a kernel reads.
    public final let dilation: Shape
    /// Into how many groups the channels are divided, none of which sees another.
    public final let groups: Int
    /// The kernels: `outChannels` × `inChannels / groups` × `kernelSize`.
    public final var weight: Tensor
    /// What is added to each output channel; nil without a bias.
    public final var bias: Tensor?

    private let padding: LayerPadding
    private let paddingMode: PaddingMode

    /// Over how many dimensions the kernels slide.
    class var rank: Int { 0 }

    /// A convolution with new random kernels.
    ///
    /// What slides along several dimensions is given as one number for all of them, or as a list
    /// with one for each.
    ///
    /// - Parameters:
    ///   - inChannels: the channels of the input.
    ///   - outChannels: the channels of the output: the number of kernels.
    ///   - kernelSize: the size of a kernel.
    ///   - stride: how far the kernel moves at a time. Default 1.
    ///   - padding: how much surrounds the input on each side. Default 0.
    ///   - dilation: how far apart the places are that a kernel reads. Default 1.
    ///   - groups: into how many groups the channels are divided; both numbers of channels are
    ///     multiples of it. Default 1.
    ///   - bias: whether a number is added to each output channel. Default `true`.
    ///   - paddingMode: what surrounds the input. Default zeros.
    ///   - dtype: the kind of number. Default: that of `setDefaultDtype`.
    public convenience init(
        _ inChannels: Int, _ outChannels: Int, kernelSize: some PerDimension,
        stride: some PerDimension = 1, padding: some PerDimension = 0,
        dilation: some PerDimension = 1, groups: Int = 1, bias: Bool = true,
        paddingMode: PaddingMode = .zeros, dtype: DType? = nil
    ) {
        let geometry = WindowGeometry(Self.rank, kernelSize, stride, dilation)
        self.init(
            geometry, inChannels, outChannels, padding: LayerPadding(padding, geometry),
            groups: groups, bias: bias, paddingMode: paddingMode, dtype: dtype)
    }

    /// A convolution that keeps the input's size (`.same`, where the stride is 1) or does not pad
    /// (`.valid`).
    public convenience init(
        _ inChannels: Int, _ outChannels: Int, kernelSize: some PerDimension,
        stride: some PerDimension = 1, padding: NamedPadding, dilation: some PerDimension = 1,
        groups: Int = 1, bias: Bool = true, paddingMode: PaddingMode = .zeros,
        dtype: DType? = nil
    ) {
        let geometry = WindowGeometry(Self.rank, kernelSize, stride, dilation)
        self.init(
            geometry, inChannels, outChannels, padding: LayerPadding(padding, geometry),
            groups: groups, bias: bias, paddingMode: paddingMode, dtype: dtype)
    }

    init(
        _ geometry: WindowGeometry, _ inChannels: Int, _ outChannels: Int, padding: LayerPadding,
        groups: Int, bias: Bool, paddingMode: PaddingMode, dtype: DType?
    ) {
        if groups <= 0 { stop("groups must be a positive integer") }
        if inChannels % groups != 0 { stop("in_channels must be divisible by groups") }
        if outChannels % groups != 0 { stop("out_channels must be divisible by groups") }
        self.inChannels = inChannels
        self.outChannels = outChannels
        (kernelSize, stride, dilation) = (geometry.kernelSize, geometry.stride, geometry.dilation)
        self.groups = groups
        self.padding = padding
        self.paddingMode = paddingMode
        weight = emptyParameter(
            Shape([outChannels, inChannels / groups] + Array(kernelSize)), dtype)
        self.bias = bias ? emptyParameter([outChannels], dtype) : nil
        super.init()
        resetParameters()
    }

    /// Draws new random kernels.
    public final func resetParameters() { resetAffine(weight, bias) }

    /// The convolution of an input that gets zeros around it.
    func convolved(_ input: Tensor, padding: Shape) -> Tensor { missingForward() }

    /// The convolution of the input, with or without a batch.
    public final override func forward(_ input: Tensor) -> Tensor {
        if paddingMode == .zeros, let padding = padding.symmetric {
            return convolved(input, padding: padding)
        }
        let padded = F.pad(input, padding.fromLastDimension, mode: paddingMode.pad)
        return convolved(padded, padding: Shape(repeating: 0, count: kernelSize.count))
    }

    /// The kernels and the bias.
    public final override var storedMembers: [Member] {
        [.parameter("weight", weight), .parameter("bias", bias)]
    }

    /// The sizes, as `print` shows them.
    public final override var extraRepr: String {
        var text =
            "\(inChannels), \(outChannels), kernel_size=\(tuple(kernelSize)), "
            + "stride=\(tuple(stride))"
        if !padding.isNone { text += ", padding=\(padding.text)" }
        if dilation.contains(where: { $0 != 1 }) { text += ", dilation=\(tuple(dilation))" }
        if groups != 1 { text += ", groups=\(groups)" }
        if bias == nil { text += ", bias=False" }
        if paddingMode != .zeros { text += ", padding_mode=\(paddingMode.name)" }
        return text
    }
}
