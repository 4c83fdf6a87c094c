/// The gradients of a normalisation.
struct NormalisationBackward<T: Real> {
    let runs: NormalisationRuns
    /// Whether mean and scale do not depend on the input.
    let isFixed: Bool
    let means: UnsafeMutablePointer<T>
    let scales: UnsafeMutablePointer<T>
    let weights: UnsafeMutablePointer<T>?
    let input: UnsafeMutablePointer<T>
    let gradient: UnsafeMutablePointer<T>
    let output: UnsafeMutablePointer<T>
    private let loops = RunLoops<T>()

    init(
        runs: NormalisationRuns, isFixed: Bool, means: UnsafeMutablePointer<T>,
        scales: UnsafeMutablePointer<T>, weights: UnsafeMutablePointer<T>?,
        input: UnsafeMutablePointer<T>, gradient: UnsafeMutablePointer<T>,
        output: UnsafeMutablePointer<T>
    ) {
        self.runs = runs
        self.isFixed = isFixed
        self.means = means
        self.scales = scales
        self.weights = weights
        self.input = input
        self.gradient = gradient
        self.output = output
    }

    private typealias Sums = UnsafeMutablePointer<Double>
    private var length: Int { runs.length }

    /// Where every run has one weight.
    func runPerRun(
        addingTo weightSums: UnsafeMutablePointer<Double>,
        _ biasSums: UnsafeMutablePointer<Double>
    ) {
        var shares = [PairOfSums](repeating: PairOfSums(), count: runs.means)
        for (run, sums) in runSums().enumerated() {
            let (place, first) = (runs.mean(of: run), runs.weight(of: run))
            weightSums[first] += sums.second * scales[place].double
            biasSums[first] += sums.first
            let weight = weights?[first].double ?? 1
            shares[place].first += sums.first * weight
            shares[place].second += sums.second * weight
        }
        runs.forEachRun { run in
            let (place, start) = (runs.mean(of: run), run &* length)
            let factor = scales[place]
            loops.writeGradient(
                gradient + start, input + start, means[place],
                (
                    factor * (weights?[runs.weight(of: run)] ?? 1),
                    tilt(shares[place], factor), level(shares[place], factor)
                ), length, to: output + start)
        }
    }

    private func tilt(_ share: PairOfSums, _ scale: T) -> T {
        if isFixed { return 0 }
        let cube = scale.double * scale.double * scale.double
        return T(number: share.second / Double(runs.sharing) * cube)
    }

    private func level(_ share: PairOfSums, _ scale: T) -> T {
        isFixed ? 0 : T(number: share.first / Double(runs.sharing) * scale.double)
    }

    /// The sums of the gradient of each run, and of its products with the distances from the mean.
    private func runSums() -> [PairOfSums] {
        [PairOfSums](unsafeUninitializedCapacity: runs.runs) { buffer, count in
            let sums = buffer.baseAddress
            runs.forEachRun { run in
                let start = run &* length
                (sums.map { $0 + run })?.initialize(
                    to: loops.sums(
                        gradient + start, input + start, means[runs.mean(of: run)], length))
            }
            count = runs.runs
        }
    }

    /// Where every place of a run has a weight.
    func runPerPlace(
        addingTo weightSums: UnsafeMutablePointer<Double>,
        _ biasSums: UnsafeMutablePointer<Double>
    ) {
        for run in 0..<runs.runs {
            let (from, by) = (input + run &* length, gradient + run &* length)
            let (average, factor) = (means[runs.mean(of: run)], scales[runs.mean(of: run)])
            for place in 0..<length {
                weightSums[place] += (by[place] * (from[place] - average) * factor).double
                biasSums[place] += by[place].double
            }
        }
        runs.forEachRun { run in differentiate(run) }
    }

    /// The gradient of a run that has a mean of its own.
    private func differentiate(_ run: Int) {
        let (from, by) = (input + run &* length, gradient + run &* length)
        let (to, place) = (output + run &* length, runs.mean(of: run))
        if let weights {
            for place in 0..<length { to[place] = by[place] * weights[place] }
        } else {
            to.update(from: by, count: length)
        }
        let (average, factor) = (means[place], scales[place])
        let share = isFixed ? PairOfSums() : loops.sums(to, from, average, length)
        loops.writeGradient(
            to, from, average, (factor, tilt(share, factor), level(share, factor)), length, to: to)
    }
}
