import Arrays
import Autograd

/// Slides kernels over volumes of the shape (batch, channels, depth, height, width): PyTorch's `nn.Conv3d`.
///
/// The output's size is (size + 2·padding − dilation·(kernelSize − 1) − 1) / stride + 1, rounded
/// down. Kernels and biases start evenly spread within ±1/√(what one output number reads).
///
/// ```swift
/// let layer = Conv3d(1, 3, kernelSize: 3)
/// let y = layer(Tensor.zeros(2, 1, 8, 8, 8))  // 2 × 3 × 6 × 6 × 6
/// ```
public final class Conv3d: Convolution {
    override class var rank: Int { 3 }

    override func convolved(_ input: Tensor, padding: Shape) -> Tensor {
        F.conv3d(
            input, weight, bias, stride: stride, padding: padding, dilation: dilation,
            groups: groups)
    }

    /// The name of the type.
    public override var typeName: String { "Conv3d" }
}
