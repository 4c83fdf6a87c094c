import Arrays
import Autograd

/// Makes every channel's mean 0 and variance 1 over a batch of the shape
/// (batch, channels) or (batch, channels, length): PyTorch's `nn.BatchNorm1d`.
///
/// Training uses the batch's own statistics and moves the running ones; evaluation uses those.
public final class BatchNorm1d: BatchNorm {
    override var ranks: [Int] { [2, 3] }

    /// The name of the type.
    public override var typeName: String { "BatchNorm1d" }
}

/// Makes every channel's mean 0 and variance 1 over a batch of the shape
/// (batch, channels, height, width): PyTorch's `nn.BatchNorm2d`.
///
/// Training uses the batch's own statistics and moves the running ones; evaluation uses those.
///
/// ```swift
/// let layer = BatchNorm2d(16)
/// let y = layer(Tensor.rand(100, 16, 28, 28))  // mean 0, variance 1 in every channel
/// ```
public final class BatchNorm2d: BatchNorm {
    override var ranks: [Int] { [4] }

    /// The name of the type.
    public override var typeName: String { "BatchNorm2d" }
}

/// Makes every channel's mean 0 and variance 1 over a batch of the shape
/// (batch, channels, depth, height, width): PyTorch's `nn.BatchNorm3d`.
///
/// Training uses the batch's own statistics and moves the running ones; evaluation uses those.
public final class BatchNorm3d: BatchNorm {
    override var ranks: [Int] { [5] }

    /// The name of the type.
    public override var typeName: String { "BatchNorm3d" }
}
