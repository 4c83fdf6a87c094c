import Kindling

@Sendable func linearRegression() -> [Double] {
    let x = Tensor.randn(200, 2)
    let y = matmul(x, Tensor([2.0, -3.4])) + 4.2 + Tensor.randn(200) * 0.01
    let loader = DataLoader(TensorDataset(x, y), batchSize: 10, shuffle: true)
    let net = Linear(2, 1)
    Init.normal_(net.weight, mean: 0, std: 0.01)
    Init.constant_(net.bias ?? x, 0)
    let batches = Array(loader)
    return train(SGD(net.parameters(), lr: 0.03)) { step in
        F.mseLoss(net(batches[step].0), batches[step].1.view(-1, 1))
    }
}

@Sendable func softmaxRegression() -> [Double] {
    let (x, y) = pictures(64, 1, 12, 12)
    let linear = Linear(144, 10)
    let net = Sequential(Flatten(), linear)
    Init.normal_(linear.weight, std: 0.01)
    return train(SGD(net.parameters(), lr: 0.1)) { _ in F.crossEntropy(net(x), y) }
}

@Sendable func rawTensors() -> [Double] {
    let (x, y) = pictures(50, 100)
    let layers = [(40, 100), (40, 40), (10, 40)].map { rows, columns in
        (Tensor.randn(rows, columns, requiresGrad: true), Tensor.zeros(rows, requiresGrad: true))
    }
    for (weight, _) in layers { Init.kaimingNormal_(weight) }
    let weights = layers.flatMap { [$0.0, $0.1] }
    return train(SGD(weights, lr: 0.01)) { _ in
        let logits = layers.reduce(x) { F.relu(matmul($0, $1.0.t()) + $1.1) }
        return F.crossEntropy(logits, y)
    }
}

@Sendable func perceptron() -> [Double] {
    let (x, y) = pictures(50, 100)
    let net = Sequential(
        Linear(100, 40), ReLU(), Linear(40, 40), LeakyReLU(), Linear(40, 10))
    return train(SGD(net.parameters(), lr: 0.1)) { _ in F.crossEntropy(net(x), y) }
}

@Sendable func squaredErrors() -> [Double] {
    let (pixels, y) = pictures(64, 784)
    let x = (pixels - 0.1307) / 0.3081
    let net = Sequential(
        Linear(784, 256), ReLU(), Linear(256, 64), ReLU(), Linear(64, 10))
    return train(SGD(net.parameters(), lr: 0.01, momentum: 0.9)) { _ in
        F.mseLoss(net(x), F.oneHot(y, numClasses: 10).float())
    }
}

@Sendable func twoLayersByHand() -> [Double] {
    let (x, y) = (Tensor.randn(64, 1000), Tensor.randn(64, 10))
    let net = Sequential(Linear(1000, 100), ReLU(), Linear(100, 10))
    let criterion = MSELoss(reduction: .sum)
    return (0..<20).map { _ in
        let loss = criterion(net(x), y)
        net.zeroGrad()
        loss.backward()
        noGrad {
            for parameter in net.parameters() {
                if let slope = parameter.grad { parameter.sub_(slope * 1e-4) }
            }
        }
        return loss.item()
    }
}

@Sendable func weightDecayAndPlateau() -> [Double] {
    let (x, y) = pictures(50, 100)
    let net = Sequential(Linear(100, 20), Sigmoid(), Linear(20, 10))
    let optimiser = SGD(net.parameters(), lr: 2, momentum: 0.78, weightDecay: 0.01)
    let scheduler = ReduceLROnPlateau(optimiser, patience: 1)
    return train(optimiser) { _ in
        let loss = F.crossEntropy(net(x), y)
        scheduler.step(loss)
        return loss
    }
}

@Sendable func lasso() -> [Double] {
    let (x, y) = pictures(50, 30)
    let net = Sequential(Linear(30, 20), Tanh(), Linear(20, 10))
    return train(Adam(net.parameters(), lr: 0.01)) { _ in
        let sizes = net.parameters().map { $0.abs().sum() }
        return F.crossEntropy(net(x), y) + sizes.dropFirst().reduce(sizes[0]) { $0 + $1 } * 0.01
    }
}

@Sendable func normalised() -> [Double] {
    let (x, y) = pictures(40, 30)
    let net = Sequential(
        Linear(30, 20), BatchNorm1d(20), ReLU(), Linear(20, 12), LayerNorm(12), GELU(),
        Linear(12, 10))
    return train(AdamW(net.parameters(), lr: 0.01)) { _ in F.crossEntropy(net(x), y) }
}

@Sendable func frozenBody() -> [Double] {
    let (x, y) = pictures(40, 30)
    let body = Sequential(Linear(30, 20), ReLU()).requiresGrad_(false)
    let net = Sequential(body, Linear(20, 10))
    return train(SGD(net[1].parameters(), lr: 0.1, momentum: 0.9)) { _ in
        F.crossEntropy(net(x), y)
    }
}

@Sendable func himmelblau() -> [Double] {
    let x = Tensor([0.0, 0.0], requiresGrad: true)
    return train(Adam([x], lr: 0.1)) { _ in
        (x[0] ** 2 + x[1] - 11) ** 2 + (x[0] + x[1] ** 2 - 7) ** 2
    }
}
