import Arrays
import Autograd

/// Slides kernels over pictures of the shape (batch, channels, height, width): PyTorch's `nn.Conv2d`.
///
/// The output's size is (size + 2·padding − dilation·(kernelSize − 1) − 1) / stride + 1, rounded
/// down. Kernels and biases start evenly spread within ±1/√(what one output number reads).
///
/// ```swift
/// let layer = Conv2d(1, 3, kernelSize: 3, padding: 1)
/// let y = layer(Tensor.zeros(8, 1, 28, 28))  // 8 × 3 × 28 × 28
/// ```
public final class Conv2d: Convolution {
    override class var rank: Int { 2 }

    override func convolved(_ input: Tensor, padding: Shape) -> Tensor {
        F.conv2d(
            input, weight, bias, stride: stride, padding: padding, dilation: dilation,
            groups: groups)
    }

    /// The name of the type.
    public override var typeName: String { "Conv2d" }
}
