import Arrays

extension Tensor {
    /// How many elements are not 0; not-a-number is not 0.
    public func countNonzero() -> Tensor { (self.detach() .!= 0).sum() }

    /// How many elements along a dimension are not 0.
    public func countNonzero(dim: Int) -> Tensor { (self.detach() .!= 0).sum(dim: dim) }

    /// How often every whole number from 0 on occurs.
    ///
    /// - Parameters:
    ///   - weights: what every element counts; 1 if it is not given.
    ///   - minlength: the least number of counts. Default 0.
    /// - Returns: one count for every number up to the largest element.
    public func bincount(weights: Tensor? = nil, minlength: Int = 0) -> Tensor {
        if dtype.isFloatingPoint || dtype == .bool {
            stop("\"bincount_cpu\" not implemented for '\(dtype.scalarTypeName)'")
        }
        if dim() != 1 { stop("bincount only supports 1-d non-negative integral inputs.") }
        let places = array.converted(to: .int64)
        if places.firstOutside(.max) != nil {
            stop("bincount only supports 1-d non-negative integral inputs.")
        }
        if let weights, weights.shape != shape {
            stop("weights should be 1-d and have the same length as input")
        }
        let largest = numel() == 0 ? -1 : max().item().int
        let kind = weights.map { $0.dtype == .float32 ? .float32 : DType.float64 } ?? .int64
        let amounts = weights?.detach().to(kind) ?? Tensor(NDArray(.int(1), .int64))
        return Tensor.zeros(Swift.max(largest + 1, minlength), dtype: kind)
            .scatterAdded(amounts, at: places, "BincountBackward0")
    }

    /// How many elements lie in each of some equally wide bins.
    ///
    /// - Parameters:
    ///   - bins: the number of bins. Default 100.
    ///   - min: the lower bound of the first bin.
    ///   - max: the upper bound of the last bin, which belongs to it. If both bounds are equal,
    ///     the smallest and the largest element are taken.
    /// - Returns: the counts, in this tensor's kind; elements out of bounds count nowhere.
    public func histc(_ bins: Int = 100, min: Double = 0, max: Double = 0) -> Tensor {
        if bins <= 0 { stop("bins must be > 0, but got \(bins)") }
        if min > max { stop("max must be larger than min") }
        let bounds = min == max ? ownBounds : (min, max)
        return dtype == .float64
            ? counted(Double.self, bins, bounds) : counted(Float.self, bins, bounds)
    }

    /// The smallest and the largest element, a little apart if they are equal.
    private var ownBounds: (Double, Double) {
        if numel() == 0 { return (0, 1) }
        let (low, high) = (detach().min().item().double, detach().max().item().double)
        return low == high ? (low - 1, high + 1) : (low, high)
    }

    /// Counts in the precision of the elements, which decides on which side of a bound one lies.
    private func counted<T: Real & TensorScalar>(
        _ type: T.Type, _ bins: Int, _ bounds: (low: Double, high: Double)
    ) -> Tensor {
        let (low, high) = (T(bounds.low), T(bounds.high))
        var counts = [Double](repeating: 0, count: bins)
        for number: T in detach().scalars() where number >= low && number <= high {
            let place = (number - low) * T(bins) / (high - low)
            counts[Swift.min(Int(place), bins - 1)] += 1
        }
        return Tensor(counts, dtype: dtype)
    }
}

/// How many elements are not 0.
public func countNonzero(_ input: Tensor) -> Tensor { input.countNonzero() }

/// How many elements along a dimension are not 0.
public func countNonzero(_ input: Tensor, dim: Int) -> Tensor { input.countNonzero(dim: dim) }

/// How often every whole number from 0 on occurs.
public func bincount(_ input: Tensor, weights: Tensor? = nil, minlength: Int = 0) -> Tensor {
    input.bincount(weights: weights, minlength: minlength)
}

/// How many elements lie in each of some equally wide bins.
public func histc(_ input: Tensor, _ bins: Int = 100, min: Double = 0, max: Double = 0) -> Tensor {
    input.histc(bins, min: min, max: max)
}
