import Arrays

extension Tensor {
    /// The different elements, the smallest first.
    public func unique() -> Tensor { unique(returnInverse: false, returnCounts: false).values }

    /// The different elements, the smallest first, and how they occur.
    ///
    /// - Parameters:
    ///   - returnInverse: whether to tell, in this tensor's shape, where every element stands
    ///     among the different ones.
    ///   - returnCounts: whether to tell how often every one occurs.
    public func unique(
        returnInverse: Bool, returnCounts: Bool
    ) -> (values: Tensor, inverse: Tensor?, counts: Tensor?) {
        let flat = Tensor(array.contiguous().flat)
        let (sorted, order) = flat.sort()
        if numel() == 0 {
            let none = Tensor.zeros(0, dtype: .int64)
            return (sorted, returnInverse ? none.reshape(shape) : nil, returnCounts ? none : nil)
        }
        let isNew = cat([Tensor([true]), sorted[1...] .!= sorted[..<(-1)]])
        let numbers = isNew.cumsum(dim: 0) - 1
        let inverse = zerosLike(order).scatter_(0, order, numbers).reshape(shape)
        return (
            sorted.maskedSelect(isNew), returnInverse ? inverse : nil,
            returnCounts ? numbers.bincount() : nil
        )
    }
}

/// The different elements, the smallest first.
public func unique(_ input: Tensor) -> Tensor { input.unique() }

/// Where values would have to stand in a sequence in rising order, so that it keeps its order.
///
/// ```swift
/// print(searchsorted(Tensor([1, 3, 5]), Tensor([3, 4])).tolist())  // [1, 2]
/// ```
///
/// - Parameters:
///   - sortedSequence: numbers in rising order: 1-D, or one row for every row of values.
///   - values: the numbers to be placed.
///   - right: whether a value comes after those equal to it, and not before. Default: before.
public func searchsorted(
    _ sortedSequence: Tensor, _ values: Tensor, right: Bool = false
) -> Tensor {
    let rows = sortedSequence.dim() == 1 ? [sortedSequence] : sortedSequence.rows
    if rows.count > 1 && values.shape.dropLast() != sortedSequence.shape.dropLast() {
        stop(
            "torch.searchsorted(): boundaries tensor should be 1 dimension or the first N-1 "
                + "dimensions of boundaries tensor and input value tensor must match, but we got "
                + "boundaries tensor \(sortedSequence.shape) and input value tensor "
                + "\(values.shape)")
    }
    let groups = rows.count == 1 ? [values] : values.rows
    let places = zip(rows, groups).flatMap { positions(of: $1.scalars(), in: $0.scalars(), right) }
    return Tensor(places).reshape(values.shape)
}

/// The number of the bin that every element lies in, between boundaries in rising order.
///
/// - Parameters:
///   - input: the numbers.
///   - boundaries: a 1-D tensor in rising order.
///   - right: whether a number equal to a boundary belongs to the bin above it.
public func bucketize(_ input: Tensor, _ boundaries: Tensor, right: Bool = false) -> Tensor {
    searchsorted(boundaries, input, right: right)
}

extension Tensor {
    /// The lines along the last dimension.
    fileprivate var rows: [Tensor] { detach().reshape(-1, shape[dim() - 1]).unbind() }
}

private func positions(of values: [Double], in sequence: [Double], _ right: Bool) -> [Int] {
    values.map { value in
        var (low, high) = (0, sequence.count)
        while low < high {
            let middle = (low + high) / 2
            let isBefore = right ? !(value < sequence[middle]) : sequence[middle] < value
            if isBefore { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
