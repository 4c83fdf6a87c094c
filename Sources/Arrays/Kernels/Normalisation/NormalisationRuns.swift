import Kernels

/// How the elements of a row-major array share means, variances and weights: as runs of
/// neighbours.
///
/// | | run | share a mean | share a weight |
/// |---|---|---|---|
/// | batch norm | the places of one channel of one image | the runs of a channel | the run |
/// | group norm | the same | the runs of a group of channels | the run |
/// | layer norm | the normalised dimensions | the run | the places of all runs |
package struct NormalisationRuns {
    /// How many times the means are gone through.
    package let repeats: Int
    /// The number of means.
    package let means: Int
    /// The runs, one after another, that share a mean.
    package let runsPerMean: Int
    /// The elements of a run.
    package let length: Int
    /// The number of weights.
    package let weights: Int
    /// Whether every run has its own weight; else every place in a run has.
    package let isWeightPerRun: Bool

    package init(
        repeats: Int = 1, means: Int, runsPerMean: Int = 1, length: Int, weights: Int,
        isWeightPerRun: Bool = true
    ) {
        self.repeats = repeats
        self.means = means
        self.runsPerMean = runsPerMean
        self.length = length
        self.weights = weights
        self.isWeightPerRun = isWeightPerRun
    }

    /// The elements that share a mean.
    package var sharing: Int { repeats * runsPerMean * length }

    /// The number of runs.
    var runs: Int { repeats &* means &* runsPerMean }

    /// The mean that a run shares.
    @inline(__always) func mean(of run: Int) -> Int { run / runsPerMean % means }

    /// The first weight of a run.
    @inline(__always) func weight(of run: Int) -> Int { isWeightPerRun ? run % weights : 0 }

    /// Calls `body` for every run, on several threads if there is enough to do.
    func forEachRun(_ body: (Int) -> Void) {
        Parallel.forRanges(runs, least: max(1, Self.leastShared / max(length, 1))) { range in
            for run in range { body(run) }
        }
    }

    /// Fewer elements are not shared by threads.
    private static let leastShared = 1 << 15
}
