extension NormalisationRuns {
    /// The mean and the variance, with division by the count, of the elements that share a mean.
    package func moments(of input: NDArray) -> (mean: NDArray, variance: NDArray) {
        let source = input.converted(to: input.dtype.computation).contiguous()
        if source.dtype == .float32 { return moments(source.pointer(to: Float.self)) }
        return moments(source.pointer(to: Double.self))
    }

    private func moments<T: Real>(
        _ input: UnsafeMutablePointer<T>
    ) -> (mean: NDArray, variance: NDArray) {
        let mean = NDArray(filled: .int(0), [means], .float64)
        let variance = NDArray(filled: .int(0), [means], .float64)
        let (averages, spreads) = (mean.pointer(to: Double.self), variance.pointer(to: Double.self))
        let share = 1 / Double(sharing)
        forEachRun { start, place, _ in
            var sums = PairOfSums()
            sums.add(length) { (Double(input[start &+ $0]), 0) }
            averages[place] += sums.first * share
        }
        forEachRun { start, place, _ in
            let average = averages[place]
            var sums = PairOfSums()
            sums.add(length) {
                let distance = Double(input[start &+ $0]) - average
                return (distance * distance, 0)
            }
            spreads[place] += sums.first * share
        }
        return (mean.converted(to: T.dtype), variance.converted(to: T.dtype))
    }
}
