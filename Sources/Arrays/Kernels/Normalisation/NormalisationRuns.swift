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

    /// Calls `body` for every run with its first place, its mean and its first weight.
    @inline(__always)
    func forEachRun(_ body: (_ start: Int, _ mean: Int, _ weight: Int) -> Void) {
        let count = repeats &* means &* runsPerMean
        for run in 0..<count {
            body(
                run &* length, run / runsPerMean % means,
                isWeightPerRun ? run % weights : 0)
        }
    }
}

/// Two sums that are collected together.
struct PairOfSums {
    var first = 0.0
    var second = 0.0

    /// Adds both sums of `count` places, in four interleaved parts that do not wait for each other.
    @inline(__always)
    mutating func add(_ count: Int, _ terms: (Int) -> (Double, Double)) {
        var (ones, others) = (SIMD4<Double>.zero, SIMD4<Double>.zero)
        var place = 0
        while place &+ 4 <= count {
            for lane in 0..<4 {
                let (one, other) = terms(place &+ lane)
                ones[lane] += one
                others[lane] += other
            }
            place &+= 4
        }
        while place < count {
            let (one, other) = terms(place)
            ones[0] += one
            others[0] += other
            place &+= 1
        }
        first += ones.sum()
        second += others.sum()
    }
}
