import Kindling

/// Whole training steps of networks: forward, backward and update.
extension Program {
    static let perceptrons: [Program] = [
        Program("MLP 784-200-200-10, batch 200", bar: 1.3) {
            let net = Sequential(
                Linear(784, 200), ReLU(), Linear(200, 200), ReLU(), Linear(200, 10), ReLU())
            let (x, y) = (Tensor.rand(200, 784), Tensor.randint(0, 10, [200]))
            return step(net.parameters(), { SGD($0, lr: 0.01) }) { F.crossEntropy(net(x), y) }
        },
        Program("MLP 784-256-64-10, batch 512", bar: 1.3) {
            let net = Sequential(
                Linear(784, 256), ReLU(), Linear(256, 64), ReLU(), Linear(64, 10))
            let x = Tensor.rand(512, 784)
            let y = F.oneHot(Tensor.randint(0, 10, [512]), numClasses: 10).float()
            return step(net.parameters(), { SGD($0, lr: 0.01, momentum: 0.9) }) {
                F.mseLoss(net(x), y)
            }
        },
    ]

    static let pictures: [Program] = [
        Program("LeNet-5, batch 64", bar: 1.3) {
            let net = LeNet5()
            let (x, y) = (Tensor.rand(64, 1, 28, 28), Tensor.randint(0, 10, [64]))
            return step(net.parameters(), { Adam($0, lr: 1e-3) }) { F.crossEntropy(net(x), y) }
        },
        Program("small ResNet, batch 32", bar: 1.2) {
            let net = SmallResNet()
            let (x, y) = (Tensor.rand(32, 3, 32, 32), Tensor.randint(0, 10, [32]))
            // Small steps: one batch again and again would end in numbers that processors are slow with.
            return step(net.parameters(), { Adam($0, lr: 1e-5) }) { F.crossEntropy(net(x), y) }
        },
    ]

    static let sequences: [Program] = [
        Program("RNN on a sine, 49 steps, hidden 16", bar: 6) {
            let (rnn, out) = (RNN(1, 16, batchFirst: true), Linear(16, 1))
            let (x, y) = Datasets.sineWindow(start: 1)
            let start = Tensor.zeros(1, 1, 16)
            return step(rnn.parameters() + out.parameters(), { Adam($0, lr: 0.01) }) {
                F.mseLoss(out(rnn(x, start).output.reshape(-1, 16)).unsqueeze(0), y)
            }
        },
        lstm(10, 20, time: 5, batch: 3, bar: 5),
        lstm(100, 128, time: 50, batch: 32, bar: 1.2),
    ]

    private static func lstm(
        _ inputs: Int, _ hidden: Int, time: Int, batch: Int, bar: Double
    ) -> Program {
        Program("LSTM(\(inputs), \(hidden), 2) on (\(time), \(batch), \(inputs))", bar: bar) {
            let net = LSTM(inputs, hidden, numLayers: 2)
            let x = Tensor.randn(time, batch, inputs)
            return step(net.parameters(), { SGD($0, lr: 1e-3) }) { net(x).output.sum() }
        }
    }

    /// One step of training.
    private static func step(
        _ weights: [Tensor], _ make: ([Tensor]) -> Optimizer, _ loss: @escaping () -> Tensor
    ) -> () -> Void {
        let optimiser = make(weights)
        return {
            optimiser.zeroGrad()
            loss().backward()
            optimiser.step()
        }
    }
}
