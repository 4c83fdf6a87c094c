import Kindling

@Sendable func linearByHand() -> [Double] {
    let x = Tensor.randn(200, 2)
    let y = matmul(x, Tensor([2.0, -3.4])) + 4.2 + Tensor.randn(200) * 0.01
    let w = (Tensor.randn(2, 1) * 0.01).requiresGrad_()
    let b = Tensor.zeros(1, requiresGrad: true)
    return (0..<20).map { step in
        let rows = step * 10..<step * 10 + 10
        let loss = ((matmul(x[rows], w) + b - y[rows].view(-1, 1)) ** 2 / 2).sum()
        loss.backward()
        descend([w, b], by: 0.03 / 10)
        return loss.item()
    }
}

@Sendable func softmaxByHand() -> [Double] {
    let (x, y) = pictures(64, 144)
    let w = (Tensor.randn(144, 10) * 0.01).requiresGrad_()
    let b = Tensor.zeros(10, requiresGrad: true)
    return (0..<20).map { _ in
        let powers = (matmul(x, w) + b).exp()
        let chances = powers / powers.sum(dim: 1, keepdim: true)
        let loss = -chances.gather(1, y.view(-1, 1)).log().mean()
        loss.backward()
        descend([w, b], by: 0.1)
        return loss.item()
    }
}

@Sendable func stepSchedule() -> [Double] {
    let (x, y) = pictures(50, 100)
    let net = Sequential(Linear(100, 20), ReLU(), Linear(20, 10))
    let optimiser = SGD(net.parameters(), lr: 0.5)
    let scheduler = StepLR(optimiser, stepSize: 5, gamma: 0.1)
    return (0..<20).map { _ in
        let loss = F.crossEntropy(net(x), y)
        optimiser.zeroGrad()
        loss.backward()
        optimiser.step()
        scheduler.step()
        return loss.item()
    }
}

@Sendable func logLikelihood() -> [Double] {
    let (x, y) = pictures(20, 30)
    let net = Sequential(Linear(30, 12), ReLU(), Linear(12, 10), LogSoftmax(dim: 1))
    let criterion = NLLLoss()
    return train(SGD(net.parameters(), lr: 0.1)) { step in
        criterion(net(x[step..<step + 1]), y[step..<step + 1])
    }
}

@Sendable func newHead() -> [Double] {
    let (x, y) = pictures(16, 3, 12, 12)
    let trained = Sequential(
        Conv2d(3, 8, kernelSize: 3, padding: 1), BatchNorm2d(8), ReLU(), AdaptiveAvgPool2d(1),
        Linear(8, 1000))
    let net = Sequential(Array(trained.children().dropLast()) + [Flatten(), Linear(8, 10)])
    return train(Adam(net.parameters(), lr: 0.01)) { _ in F.crossEntropy(net(x), y) }
}

/// One step of gradient descent without an optimiser.
private func descend(_ weights: [Tensor], by rate: Double) {
    noGrad {
        for weight in weights {
            if let slope = weight.grad { weight.sub_(slope * rate) }
            weight.grad = nil
        }
    }
}
