// message: The old head is not used any more: make a new one.
// fails: 4, 6, 7, 9

import Kindling

/// All layers but the last, without gradients and in evaluation mode.
func frozenBody(_ old: Sequential) -> Sequential {
    let body = Sequential(Array(old.children().dropLast()))
    body.requiresGrad_(false)
    return body.eval()
}

/// The frozen body of a network with a new head, trained on data.
func transfer(
    _ old: Sequential, _ features: Int, _ classes: Int, _ data: TensorDataset, _ steps: Int
) -> Sequential {
    let body = frozenBody(old)
    let layers = old.children()
    let head = layers[layers.count - 1]
    let net = Sequential(body, head)
    let sgd = SGD(head.parameters(), lr: 0.1, momentum: 0.9)
    for _ in 0..<steps {
        sgd.zeroGrad()
        F.crossEntropy(net(data.inputs), data.targets).backward()
        sgd.step()
    }
    return net
}
