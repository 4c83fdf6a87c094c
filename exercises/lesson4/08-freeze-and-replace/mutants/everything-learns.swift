// message: Freeze the body, and hand over only the head.
// fails: 2, 5, 7, 8

import Kindling

/// All layers but the last, without gradients and in evaluation mode.
func frozenBody(_ old: Sequential) -> Sequential {
    let body = Sequential(Array(old.children().dropLast()))
    return body.eval()
}

/// The frozen body of a network with a new head, trained on data.
func transfer(
    _ old: Sequential, _ features: Int, _ classes: Int, _ data: TensorDataset, _ steps: Int
) -> Sequential {
    let body = frozenBody(old)
    let head = Linear(features, classes)
    let net = Sequential(body, head)
    let sgd = SGD(net.parameters(), lr: 0.1, momentum: 0.9)
    for _ in 0..<steps {
        sgd.zeroGrad()
        F.crossEntropy(net(data.inputs), data.targets).backward()
        sgd.step()
    }
    return net
}
