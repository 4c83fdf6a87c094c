extension NDArray {
    /// For every line of this array, which is in order along a dimension: the entry of `order` at
    /// the end of the longest run of equal elements, the first of several such runs.
    package func mostFrequent(_ order: NDArray, along dim: Int) -> NDArray {
        let source = converted(to: dtype.computation)
        let result = NDArray(uninitialized: Fold(sizes, over: [dim]).kept, .int64)
        switch source.dtype {
        case .float32: source.findRuns(Float.self, order, dim, result)
        case .float64: source.findRuns(Double.self, order, dim, result)
        default: source.findRuns(Int64.self, order, dim, result)
        }
        return result
    }

    private func findRuns<T: Computable>(
        _ type: T.Type, _ order: NDArray, _ dim: Int, _ result: NDArray
    ) {
        forEachLine(of: self, order, result, along: dim) {
            (line: Line<T>, places: Line<Int64>, target: Line<Int64>) in
            var (best, bestLength, length) = (0, 0, 0)
            for place in 0..<line.count {
                let isSame = place > 0 && line[place] == line[place - 1]
                length = isSame ? length + 1 : 1
                if length > bestLength { (best, bestLength) = (place, length) }
            }
            target[0] = places[best]
        }
    }
}
