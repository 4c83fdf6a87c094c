import Arrays
import Autograd

/// The transposed convolution of pictures, which enlarges them: PyTorch's
/// `nn.ConvTranspose2d`.
///
/// The output's size is (size − 1)·stride − 2·padding + dilation·(kernelSize − 1)
/// + outputPadding + 1.
public final class ConvTranspose2d: TransposedConvolution {
    /// A transposed convolution with new random kernels.
    public convenience init(
        _ inChannels: Int, _ outChannels: Int, kernelSize: some PerDimension,
        stride: some PerDimension = 1, padding: some PerDimension = 0,
        outputPadding: some PerDimension = 0, groups: Int = 1, bias: Bool = true,
        dilation: some PerDimension = 1, dtype: DType? = nil
    ) {
        self.init(
            WindowGeometry(2, kernelSize, stride, dilation), inChannels, outChannels,
            padding: padding.sizes(2, "padding"),
            outputPadding: outputPadding.sizes(2, "output_padding"), groups: groups, bias: bias,
            dtype: dtype)
    }

    /// The enlarged input.
    public override func forward(_ input: Tensor) -> Tensor {
        F.convTranspose2d(
            input, weight, bias, stride: stride, padding: padding, outputPadding: outputPadding,
            groups: groups, dilation: dilation)
    }

    /// The name of the type.
    public override var typeName: String { "ConvTranspose2d" }
}
