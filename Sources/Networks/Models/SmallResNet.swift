import Autograd

/// Two convolutions with a shortcut around them: the output of the block is what the convolutions
/// find, plus the input itself.
///
/// Where the number of channels or the size changes, the shortcut is a 1 × 1 convolution.
public final class ResBlk: Module {
    private let conv1: Conv2d
    private let bn1: BatchNorm2d
    private let conv2: Conv2d
    private let bn2: BatchNorm2d
    private let extra: Sequential

    /// A block from `chIn` to `chOut` channels.
    public init(_ chIn: Int, _ chOut: Int, stride: Int = 1) {
        conv1 = Conv2d(chIn, chOut, kernelSize: 3, stride: stride, padding: 1)
        bn1 = BatchNorm2d(chOut)
        conv2 = Conv2d(chOut, chOut, kernelSize: 3, padding: 1)
        bn2 = BatchNorm2d(chOut)
        let changes = chIn != chOut || stride != 1
        extra =
            changes
            ? Sequential(Conv2d(chIn, chOut, kernelSize: 1, stride: stride), BatchNorm2d(chOut))
            : Sequential()
        super.init()
    }

    /// The block's output, (batch, chOut, height / stride, width / stride).
    public override func forward(_ x: Tensor) -> Tensor {
        let found = bn2(conv2(F.relu(bn1(conv1(x)))))
        return extra(x) + found
    }

    /// The layers.
    public override var storedMembers: [Member] {
        [
            .module("conv1", conv1), .module("bn1", bn1), .module("conv2", conv2),
            .module("bn2", bn2), .module("extra", extra),
        ]
    }

    /// The name of the type.
    public override var typeName: String { "ResBlk" }
}

/// A small residual network for 32 × 32 colour pictures: one convolution, two blocks and a linear
/// layer.
///
/// It has 347 498 parameters for ten classes.
public final class SmallResNet: Module {
    private let conv1 = Sequential(Conv2d(3, 16, kernelSize: 3, padding: 1), BatchNorm2d(16))
    private let blk1 = ResBlk(16, 16)
    private let blk2 = ResBlk(16, 32)
    private let outlayer: Linear

    /// A network with new random weights.
    public init(numClasses: Int = 10) {
        outlayer = Linear(32 * 32 * 32, numClasses)
        super.init()
    }

    /// The logits of a batch of pictures.
    public override func forward(_ x: Tensor) -> Tensor {
        outlayer(blk2(blk1(F.relu(conv1(x)))).flatten(1))
    }

    /// The layers.
    public override var storedMembers: [Member] {
        [
            .module("conv1", conv1), .module("blk1", blk1), .module("blk2", blk2),
            .module("outlayer", outlayer),
        ]
    }

    /// The name of the type.
    public override var typeName: String { "SmallResNet" }
}
