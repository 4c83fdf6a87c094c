import Arrays
import Autograd

/// Lowers the learning rates when a number, such as the loss on held-out data, gets no better.
///
/// ```swift
/// let scheduler = ReduceLROnPlateau(optimizer, patience: 5)
/// scheduler.step(validationLoss)
/// ```
public final class ReduceLROnPlateau {
    /// Which numbers are better.
    public enum Mode: Sendable {
        /// Lower ones.
        case min
        /// Higher ones.
        case max
    }

    /// How `threshold` is meant.
    public enum ThresholdMode: Sendable {
        /// As a share of the best number so far.
        case rel
        /// As a distance from it.
        case abs
    }

    private let optimizer: Optimizer
    private let mode: Mode
    private let factor: Double
    private let patience: Int
    private let threshold: Double
    private let thresholdMode: ThresholdMode
    private let cooldown: Int
    private let minLR: Double
    private let eps: Double
    /// The best number so far.
    public private(set) var best: Double
    private var badEpochs = 0
    private var rest = 0

    /// A scheduler for an optimiser.
    ///
    /// - Parameters:
    ///   - optimizer: whose learning rates are lowered.
    ///   - mode: whether lower or higher numbers are better. Default `.min`.
    ///   - factor: by what learning rates are multiplied. Default 0.1.
    ///   - patience: how many epochs without a better number are allowed. Default 10.
    ///   - threshold: by how much a number has to be better to count. Default 0.0001.
    ///   - thresholdMode: whether that is a share or a distance. Default `.rel`.
    ///   - cooldown: how many epochs are not counted after a change. Default 0.
    ///   - minLR: below this no learning rate falls. Default 0.
    ///   - eps: smaller changes are not made. Default 1e-8.
    public init(
        _ optimizer: Optimizer, mode: Mode = .min, factor: Double = 0.1, patience: Int = 10,
        threshold: Double = 1e-4, thresholdMode: ThresholdMode = .rel, cooldown: Int = 0,
        minLR: Double = 0, eps: Double = 1e-8
    ) {
        if factor >= 1 { stop("Factor should be < 1.0.") }
        (self.optimizer, self.mode, self.factor) = (optimizer, mode, factor)
        (self.patience, self.threshold) = (patience, threshold)
        (self.thresholdMode, self.cooldown) = (thresholdMode, cooldown)
        (self.minLR, self.eps) = (minLR, eps)
        best = mode == .min ? .infinity : -.infinity
    }

    /// Tells the number of an epoch, and lowers the learning rates if it is time.
    public func step(_ metric: Double) {
        if isBetter(metric) {
            best = metric
            badEpochs = 0
        } else {
            badEpochs += 1
        }
        if rest > 0 {
            rest -= 1
            badEpochs = 0
        }
        if badEpochs > patience {
            lower()
            rest = cooldown
            badEpochs = 0
        }
    }

    /// Tells the loss of an epoch, and lowers the learning rates if it is time.
    public func step(_ metric: Tensor) { step(metric.item() as Double) }

    private func isBetter(_ metric: Double) -> Bool {
        switch (mode, thresholdMode) {
        case (.min, .rel): metric < best * (1 - threshold)
        case (.min, .abs): metric < best - threshold
        case (.max, .rel): metric > best * (1 + threshold)
        case (.max, .abs): metric > best + threshold
        }
    }

    private func lower() {
        for place in optimizer.paramGroups.indices {
            let old = optimizer.paramGroups[place].lr
            let new = Swift.max(old * factor, minLR)
            if old - new > eps { optimizer.paramGroups[place].lr = new }
        }
    }

    /// The learning rates of the groups as they are now.
    public func getLastLR() -> [Double] { optimizer.paramGroups.map { $0.lr } }
}
