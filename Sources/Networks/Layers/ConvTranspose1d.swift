import Arrays
import Autograd

/// The transposed convolution of sequences, which enlarges them: PyTorch's
/// `nn.ConvTranspose1d`.
///
/// The output's size is (size − 1)·stride − 2·padding + dilation·(kernelSize − 1)
/// + outputPadding + 1.
///
/// ```swift
/// let layer = ConvTranspose1d(16, 33, kernelSize: 3, stride: 2)
/// let y = layer(Tensor.zeros(20, 16, 50))  // 20 × 33 × 101
/// ```
public final class ConvTranspose1d: TransposedConvolution {
    override class var rank: Int { 1 }

    /// The enlarged input.
    public override func forward(_ input: Tensor) -> Tensor {
        F.convTranspose1d(
            input, weight, bias, stride: stride, padding: padding, outputPadding: outputPadding,
            groups: groups, dilation: dilation)
    }

    /// The name of the type.
    public override var typeName: String { "ConvTranspose1d" }
}
