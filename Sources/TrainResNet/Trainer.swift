import Foundation
import Kindling

/// The program of the notes with what it lacks: the mean loss of an epoch instead of its last
/// batch's, and a choice of the epoch that does not look at the test.
final class Trainer {
    private let split: ShapeSplit
    private let weights: String
    private let net: SmallResNet
    private let adam: Adam

    /// A new network, whose best weights go to a file.
    init(_ split: ShapeSplit, seed: Int, weights: String) {
        self.split = split
        self.weights = weights
        manualSeed(seed)
        net = SmallResNet()
        adam = Adam(net.parameters(), lr: 1e-3)
    }

    /// Trains, keeps the best epoch, and tests it.
    ///
    /// - Parameters:
    ///   - epochs: how often the network sees what it learns from.
    ///   - say: is given each line as soon as it is known.
    /// - Returns: the share of right answers on the test.
    @discardableResult
    func train(epochs: Int, say: (String) -> Void) throws -> Double {
        say(
            "shapes: \(split.train.count) to learn from, \(split.validation.count) to validate, "
                + "\(split.test.count) to test")
        var best = (epoch: 0, accuracy: -1.0)
        for epoch in 1...epochs {
            let loss = learn()
            let accuracy = accuracy(on: split.validation)
            let isBest = accuracy > best.accuracy
            if isBest {
                best = (epoch, accuracy)
                try save(net.stateDict(), to: weights)
            }
            say(
                "epoch \(epoch): loss \(loss.digits), validation \(accuracy.digits)"
                    + (isBest ? ", the best so far" : ""))
        }
        try net.loadStateDict(load(weights))
        let tested = accuracy(on: split.test)
        say("epoch \(best.epoch) was the best: test \(tested.digits), weights in \(weights)")
        return tested
    }

    /// Goes once through the shapes to learn from.
    ///
    /// - Returns: the mean loss.
    private func learn() -> Double {
        var total = 0.0
        for (x, y) in DataLoader(split.train, batchSize: 32, shuffle: true) {
            let loss = F.crossEntropy(net(x), y)
            adam.zeroGrad()
            loss.backward()
            adam.step()
            total += loss.item() * Double(x.size(0))
        }
        return total / Double(split.train.count)
    }

    /// The share of right answers.
    func accuracy(on part: TensorDataset) -> Double {
        net.eval()
        defer { net.train() }
        return noGrad {
            let right = DataLoader(part, batchSize: 250).map { x, y in
                (net(x).argmax(dim: 1) .== y).sum().item() as Int
            }
            return Double(right.reduce(0, +)) / Double(part.count)
        }
    }
}

extension Double {
    fileprivate var digits: String { String(format: "%.4f", self) }
}
