import Arrays
import Autograd

/// Slides kernels over sequences of the shape (batch, channels, length): PyTorch's `nn.Conv1d`.
///
/// The output's size is (size + 2·padding − dilation·(kernelSize − 1) − 1) / stride + 1, rounded
/// down. Kernels and biases start evenly spread within ±1/√(what one output number reads).
///
/// ```swift
/// let layer = Conv1d(16, 33, kernelSize: 3)
/// let y = layer(Tensor.zeros(20, 16, 50))  // 20 × 33 × 48
/// ```
public final class Conv1d: Convolution {
    override class var rank: Int { 1 }

    override func convolved(_ input: Tensor, padding: Shape) -> Tensor {
        F.conv1d(
            input, weight, bias, stride: stride, padding: padding, dilation: dilation,
            groups: groups)
    }

    /// The name of the type.
    public override var typeName: String { "Conv1d" }
}
