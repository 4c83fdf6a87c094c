// message: The shortcut's kernel is 1 by 1.
// fails: 4, 8, 9

import Kindling

/// The second way round a block.
func shortcut(_ chIn: Int, _ chOut: Int) -> Sequential {
    if chIn == chOut { return Sequential() }
    return Sequential(Conv2d(chIn, chOut, kernelSize: 3, padding: 1), BatchNorm2d(chOut))
}

/// Two convolutions with a shortcut around them.
final class Block: Module {
    let conv1: Conv2d
    let bn1: BatchNorm2d
    let conv2: Conv2d
    let bn2: BatchNorm2d
    let extra: Sequential

    init(_ chIn: Int, _ chOut: Int) {
        conv1 = Conv2d(chIn, chOut, kernelSize: 3, padding: 1)
        bn1 = BatchNorm2d(chOut)
        conv2 = Conv2d(chOut, chOut, kernelSize: 3, padding: 1)
        bn2 = BatchNorm2d(chOut)
        extra = shortcut(chIn, chOut)
        super.init()
    }

    override func forward(_ x: Tensor) -> Tensor {
        return extra(x) + bn2(conv2(F.relu(bn1(conv1(x)))))
    }
}

/// A small residual network: scores `[b, 10]` for pictures `[b, 3, 32, 32]`.
func smallNet() -> Sequential {
    return Sequential(
        Conv2d(3, 16, kernelSize: 3, padding: 1), BatchNorm2d(16), ReLU(),
        Block(16, 16), Block(16, 32), Flatten(), Linear(32 * 32 * 32, 10))
}
