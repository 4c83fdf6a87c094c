import Arrays

extension Tensor {
    /// A copy with values written where an index says along a dimension.
    ///
    /// `x.scatter(1, index, source)` has `source[i][j]` at `[i][index[i][j]]`; where a place is
    /// named twice, the last value stays.
    ///
    /// ```swift
    /// let labels: Tensor = [[2], [0]]
    /// print(Tensor.zeros(2, 3).scatter(1, labels, 1).tolist())
    /// // [[0.0, 0.0, 1.0], [1.0, 0.0, 0.0]]
    /// ```
    ///
    /// - Parameters:
    ///   - dim: the dimension along which the index counts.
    ///   - index: whole numbers, with as many dimensions as this tensor.
    ///   - source: a tensor of this kind, at least as large as the index; or a number.
    public func scatter(_ dim: Int, _ index: Tensor, _ source: some TensorOperand) -> Tensor {
        let call = ScatterCall(into: self, dim, index, source.operand, "scatter")
        return scattered(call.values, at: call.places, call.label)
    }

    /// Writes values in place where an index says along a dimension.
    @discardableResult
    public func scatter_(_ dim: Int, _ index: Tensor, _ source: some TensorOperand) -> Tensor {
        let call = ScatterCall(into: self, dim, index, source.operand, "scatter")
        return scatter_(call.values, at: call.places, call.label)
    }

    /// A copy with values added where an index says along a dimension, every time it says so.
    public func scatterAdd(_ dim: Int, _ index: Tensor, _ source: Tensor) -> Tensor {
        let call = ScatterCall(into: self, dim, index, .tensor(source), "scatter_add")
        return scatterAdded(call.values, at: call.places, "ScatterAddBackward0")
    }

    /// Adds values in place where an index says along a dimension, every time it says so.
    @discardableResult
    public func scatterAdd_(_ dim: Int, _ index: Tensor, _ source: Tensor) -> Tensor {
        let call = ScatterCall(into: self, dim, index, .tensor(source), "scatter_add")
        return scatterAdd_(call.values, at: call.places, "ScatterAddBackward0")
    }

    /// Adds values in place at places in row-major order, every time one occurs.
    func scatterAdd_(_ values: Tensor, at places: NDArray, _ label: String) -> Tensor {
        update(with: values) {
            array.write(array.scatterAdded(values.array, at: places))
        } recorded: {
            $0.scatterAdded(values, at: places, label)
        }
    }
}

/// What is written by a scatter, and where.
private struct ScatterCall {
    let places: NDArray
    let values: Tensor
    let label: String

    init(
        into tensor: Tensor, _ dim: Int, _ index: Tensor, _ source: Operand, _ operation: String
    ) {
        let place = tensor.shape.wrap(dim)
        tensor.require(index, operation, as: "self")
        switch source {
        case .number(let scalar):
            ScatterCall.check(index, tensor, place)
            values = Tensor(NDArray(scalar, tensor.dtype))
            label = "ScatterBackward1"
        case .tensor(let source):
            if source.dtype != tensor.dtype {
                stop("\(operation)(): Expected self.dtype to be equal to src.dtype")
            }
            ScatterCall.check(index, tensor, place, source)
            values = source.cropped(to: index.shape)
            label = "ScatterBackward0"
        }
        places = tensor.places(of: index, along: place)
    }

    /// Stops the program if there are more positions than places to write or values.
    private static func check(
        _ index: Tensor, _ tensor: Tensor, _ dim: Int, _ source: Tensor? = nil
    ) {
        var fits = tensor.firstDimension(whereLarger: index, apartFrom: dim) == nil
        var expected = "no larger than self \(tensor.shape) apart from dimension \(dim)"
        if let source {
            fits =
                fits && source.dim() == index.dim() && zip(index.shape, source.shape).allSatisfy(<=)
            expected += " and to be no larger size than src \(source.shape)"
        }
        if !fits { stop("Expected index \(index.shape) to be \(expected)") }
    }
}

extension Tensor {
    /// The first elements along every dimension, as many as a smaller shape has.
    fileprivate func cropped(to smaller: Shape) -> Tensor {
        var result = self
        for dim in 0..<smaller.count where shape[dim] != smaller[dim] {
            result = result.narrow(dim, 0, smaller[dim])
        }
        return result
    }
}

/// A copy with values written where an index says along a dimension.
public func scatter(
    _ input: Tensor, _ dim: Int, _ index: Tensor, _ source: some TensorOperand
) -> Tensor {
    input.scatter(dim, index, source)
}

/// A copy with values added where an index says along a dimension.
public func scatterAdd(
    _ input: Tensor, _ dim: Int, _ index: Tensor, _ source: Tensor
) -> Tensor {
    input.scatterAdd(dim, index, source)
}
