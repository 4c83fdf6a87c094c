// message: Shuffle: each epoch shows the samples in another order.
// fails: 9

import Kindling

/// Puts all numbers of a sample into one row.
final class FlattenRows: Module {
    override func forward(_ x: Tensor) -> Tensor {
        return x.view(x.size(0), -1)
    }
}

/// A convolution, a pooling and a dense layer: raw scores `[b, 10]` for pictures `[b, 1, 28, 28]`.
func testNet() -> Sequential {
    return Sequential(
        Conv2d(1, 16, kernelSize: 3, stride: 1, padding: 1), MaxPool2d(2), FlattenRows(),
        Linear(16 * 14 * 14, 10))
}

/// Trains a network, and gives the mean loss of each epoch.
func train(_ net: Module, _ data: TensorDataset, _ epochs: Int) -> [Double] {
    var losses: [Double] = []
    let optimizer = SGD(net.parameters(), lr: 0.05, momentum: 0.9)
    for _ in 0..<epochs {
        var total = 0.0
        for (x, y) in DataLoader(data, batchSize: 32) {
            optimizer.zeroGrad()
            let loss = F.crossEntropy(net(x), y)
            loss.backward()
            optimizer.step()
            total += loss.item() * Double(x.size(0))
        }
        losses.append(total / Double(data.count))
    }
    return losses
}
