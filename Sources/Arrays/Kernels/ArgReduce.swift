extension NDArray {
    /// The largest element of every line along a dimension, which keeps size 1, and its place;
    /// the first among equals, and not-a-number before all.
    package func maximum(along dim: Int) -> (values: NDArray, indices: NDArray) {
        extremum(along: dim, largest: true)
    }

    /// The smallest element of every line along a dimension, which keeps size 1, and its place.
    package func minimum(along dim: Int) -> (values: NDArray, indices: NDArray) {
        extremum(along: dim, largest: false)
    }

    private func extremum(
        along dim: Int, largest: Bool
    ) -> (values: NDArray, indices: NDArray) {
        let kept = Fold(sizes, over: [dim]).kept
        let type = dtype.computation
        let source = converted(to: type)
        let values = NDArray(uninitialized: kept, type)
        let places = NDArray(uninitialized: kept, .int64)
        switch type {
        case .float32: source.search(dim, largest, Float.self, values, places)
        case .float64: source.search(dim, largest, Double.self, values, places)
        default: source.search(dim, largest, Int64.self, values, places)
        }
        return (values.converted(to: dtype), places)
    }

    private func search<T: Computable>(
        _ dim: Int, _ largest: Bool, _ type: T.Type, _ values: NDArray, _ places: NDArray
    ) {
        forEachLine(of: self, values, places, along: dim) {
            (line: Line<T>, value: Line<T>, place: Line<Int64>) in
            var best = 0
            for candidate in 1..<max(line.count, 1) {
                let (one, other) = (line[candidate], line[best])
                if other.isNotANumber { break }
                if one.isNotANumber || (largest ? one > other : one < other) {
                    best = candidate
                }
            }
            value[0] = line[best]
            place[0] = Int64(best)
        }
    }
}
