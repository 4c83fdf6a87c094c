import Arrays

/// Lets the learning rate fall to `etaMin` within `tMax` epochs along half a cosine, and rise
/// again.
public final class CosineAnnealingLR: LRScheduler {
    private let tMax: Int
    private let etaMin: Double

    /// A scheduler for an optimiser.
    public init(_ optimizer: Optimizer, tMax: Int, etaMin: Double = 0) {
        self.tMax = tMax
        self.etaMin = etaMin
        super.init(optimizer)
    }

    override func rate(_ epoch: Int, base: Double, last: Double) -> Double {
        annealed(from: base, to: etaMin, Double(epoch) / Double(tMax))
    }
}

/// Lets the learning rate fall to `etaMin` along half a cosine, and starts over: the first time
/// after `t0` epochs, then after `tMult` times as many as the time before.
public final class CosineAnnealingWarmRestarts: LRScheduler {
    private let t0: Int
    private let tMult: Int
    private let etaMin: Double

    /// A scheduler for an optimiser.
    public init(_ optimizer: Optimizer, t0: Int, tMult: Int = 1, etaMin: Double = 0) {
        if t0 <= 0 { stop("Expected positive integer T_0, but got \(t0)") }
        if tMult < 1 { stop("Expected integer T_mult >= 1, but got \(tMult)") }
        self.t0 = t0
        self.tMult = tMult
        self.etaMin = etaMin
        super.init(optimizer)
    }

    override func rate(_ epoch: Int, base: Double, last: Double) -> Double {
        var (start, length) = (0, t0)
        while epoch >= start + length {
            start += length
            length *= tMult
        }
        return annealed(from: base, to: etaMin, Double(epoch - start) / Double(length))
    }
}

/// A rate that is a share of the way down from one to another, along half a cosine.
private func annealed(from high: Double, to low: Double, _ share: Double) -> Double {
    low + (high - low) * (1 + ScalarMath.cosine(.pi * share)) / 2
}
