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
        let loops = RunLoops<T>()
        let mean = shared { loops.sum(input + $0 &* length, length) }
        let averages = mean.pointer(to: Double.self)
        let variance = shared { run in
            loops.squares(input + run &* length, averages[self.mean(of: run)], length)
        }
        return (mean.converted(to: T.dtype), variance.converted(to: T.dtype))
    }

    /// For every mean, the sum over its runs divided by the number of its elements.
    private func shared(_ sum: (Int) -> Double) -> NDArray {
        let result = NDArray(filled: .int(0), [means], .float64)
        let totals = result.pointer(to: Double.self)
        withUnsafeTemporaryAllocation(of: Double.self, capacity: max(runs, 1)) { sums in
            let parts = sums.baseAddress
            forEachRun { parts?[$0] = sum($0) }
            for run in 0..<runs { totals[self.mean(of: run)] += sums[run] / Double(sharing) }
        }
        return result
    }
}
