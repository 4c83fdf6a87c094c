import Arrays

/// Multiplies the learning rate by `gamma` every `stepSize` epochs.
///
/// ```swift
/// let scheduler = StepLR(optimizer, stepSize: 30)
/// for _ in 0..<90 {
///     trainOneEpoch()
///     scheduler.step()
/// }
/// ```
public final class StepLR: LRScheduler {
    private let stepSize: Int
    private let gamma: Double

    /// A scheduler for an optimiser.
    ///
    /// - Parameters:
    ///   - optimizer: whose learning rates change.
    ///   - stepSize: how many epochs a learning rate lasts.
    ///   - gamma: what it is multiplied by then. Default 0.1.
    public init(_ optimizer: Optimizer, stepSize: Int, gamma: Double = 0.1) {
        self.stepSize = stepSize
        self.gamma = gamma
        super.init(optimizer)
    }

    override func rate(_ epoch: Int, base: Double, last: Double) -> Double {
        epoch % stepSize == 0 ? last * gamma : last
    }
}

/// Multiplies the learning rate by `gamma` at each of the epochs `milestones`.
public final class MultiStepLR: LRScheduler {
    private let milestones: [Int]
    private let gamma: Double

    /// A scheduler for an optimiser.
    public init(_ optimizer: Optimizer, milestones: [Int], gamma: Double = 0.1) {
        self.milestones = milestones
        self.gamma = gamma
        super.init(optimizer)
    }

    override func rate(_ epoch: Int, base: Double, last: Double) -> Double {
        last * power(gamma, milestones.count { $0 == epoch })
    }
}

/// Multiplies the learning rate by `gamma` at every epoch.
public final class ExponentialLR: LRScheduler {
    private let gamma: Double

    /// A scheduler for an optimiser.
    public init(_ optimizer: Optimizer, gamma: Double) {
        self.gamma = gamma
        super.init(optimizer)
    }

    override func rate(_ epoch: Int, base: Double, last: Double) -> Double { last * gamma }
}

/// Multiplies the first learning rate by what a function gives for the epoch.
///
/// ```swift
/// let scheduler = LambdaLR(optimizer) { epoch in 1 / Double(1 + epoch) }
/// ```
public final class LambdaLR: LRScheduler {
    private let lambda: (Int) -> Double

    /// A scheduler for an optimiser.
    public init(_ optimizer: Optimizer, _ lrLambda: @escaping (Int) -> Double) {
        lambda = lrLambda
        super.init(optimizer)
        setRates()
    }

    override func rate(_ epoch: Int, base: Double, last: Double) -> Double { base * lambda(epoch) }
}

/// Multiplies the learning rate by `factor` for the first `totalIters` epochs.
public final class ConstantLR: LRScheduler {
    private let factor: Double
    private let totalIters: Int

    /// A scheduler for an optimiser.
    public init(_ optimizer: Optimizer, factor: Double = 1.0 / 3, totalIters: Int = 5) {
        self.factor = factor
        self.totalIters = totalIters
        super.init(optimizer)
        setRates()
    }

    override func rate(_ epoch: Int, base: Double, last: Double) -> Double {
        epoch < totalIters ? base * factor : base
    }
}

/// Lets a factor on the learning rate go from `startFactor` to `endFactor` in `totalIters` even
/// steps.
public final class LinearLR: LRScheduler {
    private let startFactor: Double
    private let endFactor: Double
    private let totalIters: Int

    /// A scheduler for an optimiser.
    public init(
        _ optimizer: Optimizer, startFactor: Double = 1.0 / 3, endFactor: Double = 1,
        totalIters: Int = 5
    ) {
        if !(startFactor > 0 && startFactor <= 1) {
            stop(
                "Starting multiplicative factor expected to be greater than 0 and less or equal "
                    + "to 1.")
        }
        self.startFactor = startFactor
        self.endFactor = endFactor
        self.totalIters = totalIters
        super.init(optimizer)
        setRates()
    }

    override func rate(_ epoch: Int, base: Double, last: Double) -> Double {
        let share = Double(min(epoch, totalIters)) / Double(totalIters)
        return base * (startFactor + (endFactor - startFactor) * share)
    }
}
