import Arrays
import Autograd

/// The transposed convolution of pictures, which enlarges them: PyTorch's
/// `nn.ConvTranspose2d`.
///
/// The output's size is (size − 1)·stride − 2·padding + dilation·(kernelSize − 1)
/// + outputPadding + 1.
///
/// ```swift
/// let layer = ConvTranspose2d(16, 8, kernelSize: 2, stride: 2)
/// let y = layer(Tensor.zeros(8, 16, 7, 7))  // 8 × 8 × 14 × 14
/// ```
public final class ConvTranspose2d: TransposedConvolution {
    override class var rank: Int { 2 }

    /// The enlarged input.
    public override func forward(_ input: Tensor) -> Tensor {
        F.convTranspose2d(
            input, weight, bias, stride: stride, padding: padding, outputPadding: outputPadding,
            groups: groups, dilation: dilation)
    }

    /// The name of the type.
    public override var typeName: String { "ConvTranspose2d" }
}
