extension NDArray {
    /// The places of the elements along a dimension in rising or falling order.
    ///
    /// Equal elements keep their order, and not-a-number counts as larger than all numbers.
    package func sortedPlaces(along dim: Int, descending: Bool) -> NDArray {
        let source = converted(to: dtype.computation)
        let places = NDArray(uninitialized: sizes, .int64)
        switch source.dtype {
        case .float32: source.sort(dim, descending, Float.self, places)
        case .float64: source.sort(dim, descending, Double.self, places)
        default: source.sort(dim, descending, Int64.self, places)
        }
        return places
    }

    private func sort<T: Computable>(
        _ dim: Int, _ descending: Bool, _ type: T.Type, _ places: NDArray
    ) {
        forEachLine(of: self, places, places, along: dim) {
            (line: Line<T>, target: Line<Int64>, _: Line<Int64>) in
            var entries = (0..<line.count).map { Entry(value: line[$0], place: $0) }
            if descending {
                entries.sort { $1.isBelow($0) || !$0.isBelow($1) && $0.place < $1.place }
            } else {
                entries.sort { $0.isBelow($1) || !$1.isBelow($0) && $0.place < $1.place }
            }
            for (place, entry) in entries.enumerated() { target[place] = Int64(entry.place) }
        }
    }
}

/// An element of a line that is being sorted.
private struct Entry<T: Computable> {
    let value: T
    let place: Int

    @inline(__always) func isBelow(_ other: Entry) -> Bool {
        value < other.value || other.value.isNotANumber && !value.isNotANumber
    }
}
