extension NDArray {
    /// For every element the sum of those before it along a dimension and itself.
    package func runningSum(along dim: Int, as kind: DType) -> NDArray {
        let source = converted(to: kind.computation)
        // Single precision is summed in double, as in PyTorch.
        let result =
            switch kind.computation {
            case .float32: source.running(Sum.self, dim, Float.self, from: 0 as Double)
            case .float64: source.running(Sum.self, dim, Double.self, from: 0 as Double)
            default: source.running(Sum.self, dim, Int64.self, from: 0 as Int64)
            }
        return result.converted(to: kind)
    }

    /// For every element the product of those before it along a dimension and itself.
    package func runningProduct(along dim: Int, as kind: DType) -> NDArray {
        let source = converted(to: kind.computation)
        let result =
            switch kind.computation {
            case .float32: source.running(Product.self, dim, Float.self, from: 1 as Double)
            case .float64: source.running(Product.self, dim, Double.self, from: 1 as Double)
            default: source.running(Product.self, dim, Int64.self, from: 1 as Int64)
            }
        return result.converted(to: kind)
    }

    @inline(__always)
    private func running<F: BinaryFormula, T: Computable, Total: Computable>(
        _ formula: F.Type, _ dim: Int, _ type: T.Type, from neutral: Total
    ) -> NDArray {
        let result = NDArray(uninitialized: sizes, T.dtype)
        forEachLine(of: self, result, result, along: dim) {
            (line: Line<T>, target: Line<T>, _: Line<T>) in
            var total = neutral
            for place in 0..<line.count {
                total = F.value(total, Total(reading: line[place]))
                target[place] = total.narrowed(to: T.self)
            }
        }
        return result
    }

    /// For every element the place along a dimension of the largest, or smallest, so far: the last
    /// among equals, and the first that is not a number.
    package func runningExtremum(along dim: Int, largest: Bool) -> NDArray {
        let source = converted(to: dtype.computation)
        let places = NDArray(uninitialized: sizes, .int64)
        switch source.dtype {
        case .float32: source.follow(dim, largest, Float.self, places)
        case .float64: source.follow(dim, largest, Double.self, places)
        default: source.follow(dim, largest, Int64.self, places)
        }
        return places
    }

    private func follow<T: Computable>(
        _ dim: Int, _ largest: Bool, _ type: T.Type, _ places: NDArray
    ) {
        forEachLine(of: self, places, places, along: dim) {
            (line: Line<T>, place: Line<Int64>, _: Line<Int64>) in
            var best = 0
            for candidate in 0..<line.count {
                let (one, other) = (line[candidate], line[best])
                let isBetter = largest ? one >= other : one <= other
                if !other.isNotANumber && (one.isNotANumber || isBetter) { best = candidate }
                place[candidate] = Int64(best)
            }
        }
    }
}
