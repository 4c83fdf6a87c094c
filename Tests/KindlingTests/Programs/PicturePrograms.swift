import Kindling

@Sendable func lenet() -> [Double] {
    let (x, y) = pictures(16, 1, 28, 28)
    let net = LeNet5()
    return train(SGD(net.parameters(), lr: 0.05, momentum: 0.9)) { _ in
        F.crossEntropy(net(x), y)
    }
}

@Sendable func resnet() -> [Double] {
    let (x, y) = pictures(4, 3, 32, 32)
    let net = SmallResNet()
    return train(SGD(net.parameters(), lr: 2e-5)) { _ in F.crossEntropy(net(x), y) }
}
