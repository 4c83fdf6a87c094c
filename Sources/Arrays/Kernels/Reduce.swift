extension NDArray {
    /// The dimensions that a reduction leaves, and those it folds.
    package struct Fold {
        /// The sizes with 1 in every folded dimension.
        package let kept: Shape
        private let isFolded: Shape

        /// A fold over `dims`, or over all dimensions if none are given.
        package init(_ sizes: Shape, over dims: [Int]?) {
            var (kept, isFolded) = (sizes, Shape(repeating: 0, count: sizes.count))
            for dim in dims ?? Array(0..<sizes.count) {
                let place = sizes.wrap(dim)
                if place >= sizes.count { continue }
                if isFolded[place] == 1 {
                    stop("dim \(place) appears multiple times in the list of dims")
                }
                isFolded[place] = 1
                kept[place] = 1
            }
            self.kept = kept
            self.isFolded = isFolded
        }

        /// Whether a dimension is folded.
        package func folds(_ dim: Int) -> Bool { isFolded[dim] == 1 }

        /// How many elements are folded into one.
        package func length(_ sizes: Shape) -> Int {
            var length = 1
            for dim in 0..<sizes.count where folds(dim) { length *= sizes[dim] }
            return length
        }
    }

    /// Folds all elements that share a place in the result.
    ///
    /// The result has size 1 in the folded dimensions.
    ///
    /// - Parameters:
    ///   - neutral: the value that changes nothing, such as 0 for a sum.
    ///   - type: the type that the elements are read in.
    @inline(__always)
    package func folded<F: BinaryFormula, T: Computable, Total: Computable>(
        _ formula: F.Type, _ fold: Fold, neutral: Total, reading type: T.Type
    ) -> NDArray {
        let source = converted(to: T.dtype)
        let result = NDArray(uninitialized: fold.kept, Total.dtype)
        let totals = result.pointer(to: Total.self)
        for place in 0..<result.count { totals[place] = neutral }
        let values = source.pointer(to: T.self)
        let nest = LoopNest(
            over: sizes, result: result.layout.strides(broadcastTo: sizes),
            first: source.layout.strides, orderedBy: source.layout.strides)
        nest.forEachRow { count, start, steps in
            let row = values + start.first
            let total = totals + start.result
            if steps.result == 0 {
                let rest = foldRow(formula, row, steps.first, count, neutral)
                total[0] = F.value(total[0], rest)
            } else {
                for place in 0..<count {
                    let slot = total + place &* steps.result
                    slot[0] = F.value(slot[0], Total(reading: row[place &* steps.first]))
                }
            }
        }
        return result
    }
}

/// Folds one row into one value, in four interleaved parts that do not wait for each other.
@inline(__always)
private func foldRow<F: BinaryFormula, T: Computable, Total: Computable>(
    _ formula: F.Type, _ row: UnsafeMutablePointer<T>, _ step: Int, _ count: Int, _ neutral: Total
) -> Total {
    var (first, second, third, fourth) = (neutral, neutral, neutral, neutral)
    var place = 0
    while place &+ 4 <= count {
        let four = row + place &* step
        first = F.value(first, Total(reading: four[0]))
        second = F.value(second, Total(reading: four[step]))
        third = F.value(third, Total(reading: four[2 &* step]))
        fourth = F.value(fourth, Total(reading: four[3 &* step]))
        place &+= 4
    }
    while place < count {
        first = F.value(first, Total(reading: row[place &* step]))
        place &+= 1
    }
    return F.value(F.value(first, second), F.value(third, fourth))
}
