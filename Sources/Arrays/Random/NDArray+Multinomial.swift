extension NDArray {
    /// Draws places in a row of weights, for every row of a matrix (or for a single row).
    ///
    /// The weights are floating-point numbers, finite and not negative, and the sum of each row
    /// is positive; they need not add up to 1.
    ///
    /// - Returns: `count` places for each row, as `torch.multinomial` gives them.
    package func multinomial(
        _ count: Int, replacement: Bool, _ stream: inout RandomStream
    ) -> NDArray {
        let places =
            dtype == .float64
            ? places(count, replacement: replacement, of: Double.self, &stream)
            : places(count, replacement: replacement, of: Float.self, &stream)
        var shape = sizes
        shape[rank - 1] = count
        let result = NDArray(uninitialized: shape, .int64)
        let output = result.pointer(to: Int64.self)
        for (slot, place) in places.enumerated() { output[slot] = Int64(place) }
        return result
    }

    private func places<T: Computable & BinaryFloatingPoint>(
        _ count: Int, replacement: Bool, of type: T.Type, _ stream: inout RandomStream
    ) -> [Int] {
        let isPutBack = replacement && count > 1
        let weights: [T] = isPutBack ? rowMajor() : handicapped(&stream).rowMajor()
        let width = sizes[rank - 1]
        var places: [Int] = []
        for start in stride(from: 0, to: weights.count, by: width) {
            let row = weights[start..<(start + width)]
            places +=
                isPutBack ? stream.places(count, by: row) : NDArray.largest(count, of: row)
        }
        return places
    }

    /// The weights divided by exponential numbers: the place of the largest is a draw by weight,
    /// the places of the largest ones are draws without putting back.
    private func handicapped(_ stream: inout RandomStream) -> NDArray {
        let handicaps = NDArray(uninitialized: sizes, dtype)
        handicaps.fillExponential(rate: 1, &stream)
        let weights: [Double] = rowMajor()
        let divisors: [Double] = handicaps.rowMajor()
        let result = NDArray(uninitialized: sizes, dtype)
        result.generate { weights[$0] / divisors[$0] }
        return result
    }

    /// The places of the largest numbers, the largest first.
    private static func largest<T: Comparable>(_ count: Int, of row: ArraySlice<T>) -> [Int] {
        let order = row.indices.sorted { (row[$0], $1) > (row[$1], $0) }
        return order.prefix(count).map { $0 - row.startIndex }
    }

    /// All elements in row-major order, as another type.
    private func rowMajor<T: Computable>() -> [T] {
        let copy = NDArray(uninitialized: sizes, T.dtype)
        copy.write(self)
        return Array(UnsafeBufferPointer(start: copy.pointer(to: T.self), count: count))
    }
}

extension RandomStream {
    /// Draws places by weight, each anew from all of them.
    fileprivate mutating func places<T: BinaryFloatingPoint>(
        _ count: Int, by weights: ArraySlice<T>
    ) -> [Int] {
        var sum: T = 0
        var bounds = weights.map { weight in
            sum += weight
            return sum
        }
        for place in bounds.indices { bounds[place] /= sum }
        // Rounding must not leave a gap below 1.
        bounds[bounds.count - 1] = 1
        return (0..<count).map { _ in Self.firstPlace(in: bounds, notBelow: unitDouble()) }
    }

    /// The first place whose bound is not below `value`, found by halving.
    private static func firstPlace<T: BinaryFloatingPoint>(
        in bounds: [T], notBelow value: Double
    ) -> Int {
        var (low, high) = (0, bounds.count)
        while low < high {
            let middle = low + (high - low) / 2
            if Double(bounds[middle]) < value { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
