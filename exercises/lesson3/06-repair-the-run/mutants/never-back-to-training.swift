// message: The next epoch must train in `train` mode again.
// fails: 10

import Kindling

/// Pictures and their classes.
typealias Batch = (x: Tensor, y: Tensor)

/// A network that gives ten scores for each picture.
final class Net: Module {
    let hidden = Linear(784, 64)
    let output = Linear(64, 10)

    override func forward(_ x: Tensor) -> Tensor {
        let inner = relu(hidden(x.view([-1, 784])))
        return output(inner)
    }
}

/// One epoch of training.
func trainEpoch(_ net: Module, _ optimizer: Optimizer, _ batches: [Batch]) {
    for batch in batches {
        let loss = F.crossEntropy(net(batch.x), batch.y)
        optimizer.zeroGrad()
        loss.backward()
        optimizer.step()
    }
}

/// The mean loss of all samples, and the share that is read right.
func test(_ net: Module, _ batches: [Batch]) -> (loss: Double, accuracy: Double) {
    net.eval()
    var (loss, right, samples) = (0.0, 0.0, 0.0)
    noGrad {
        for batch in batches {
            let scores = net(batch.x)
            loss += F.crossEntropy(scores, batch.y, reduction: .sum).item()
            right += scores.argmax(dim: 1).eq(batch.y).sum().float().item()
            samples += Double(batch.y.size(0))
        }
    }
    return (loss / samples, right / samples)
}
