import Arrays

/// Changes the learning rates of an optimiser from epoch to epoch: what all schedulers have in
/// common.
///
/// ```swift
/// let scheduler = StepLR(optimizer, stepSize: 30)
/// for _ in 0..<100 {
///     train()
///     scheduler.step()
/// }
/// ```
///
/// Call `step()` once per epoch, after the optimiser's steps.
public class LRScheduler {
    /// The optimiser whose learning rates are changed.
    public final let optimizer: Optimizer
    /// The learning rates of the groups when the scheduler was made.
    final let baseLRs: [Double]
    /// The number of the epoch, from 0.
    public private(set) final var lastEpoch = 0

    init(_ optimizer: Optimizer) {
        self.optimizer = optimizer
        baseLRs = optimizer.paramGroups.map { $0.lr }
    }

    /// The learning rate of an epoch, after that of the epoch before.
    func rate(_ epoch: Int, base: Double, last: Double) -> Double { last }

    /// Sets the learning rates of the next epoch.
    public final func step() {
        lastEpoch += 1
        setRates()
    }

    /// Sets the learning rates of this epoch.
    final func setRates() {
        for place in optimizer.paramGroups.indices {
            let last = optimizer.paramGroups[place].lr
            optimizer.paramGroups[place].lr = rate(lastEpoch, base: baseLRs[place], last: last)
        }
    }

    /// The learning rates of the groups as they are now.
    public final func getLastLR() -> [Double] { optimizer.paramGroups.map { $0.lr } }
}
