import Arrays
import Autograd

/// The transposed convolution of volumes, which enlarges them: PyTorch's
/// `nn.ConvTranspose3d`.
///
/// The output's size is (size − 1)·stride − 2·padding + dilation·(kernelSize − 1)
/// + outputPadding + 1.
///
/// ```swift
/// let layer = ConvTranspose3d(4, 1, kernelSize: 2, stride: 2)
/// let y = layer(Tensor.zeros(2, 4, 3, 3, 3))  // 2 × 1 × 6 × 6 × 6
/// ```
public final class ConvTranspose3d: TransposedConvolution {
    override class var rank: Int { 3 }

    /// The enlarged input.
    public override func forward(_ input: Tensor) -> Tensor {
        F.convTranspose3d(
            input, weight, bias, stride: stride, padding: padding, outputPadding: outputPadding,
            groups: groups, dilation: dilation)
    }

    /// The name of the type.
    public override var typeName: String { "ConvTranspose3d" }
}
