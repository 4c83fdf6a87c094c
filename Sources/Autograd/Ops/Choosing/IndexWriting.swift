import Arrays

extension Tensor {
    /// A copy with the parts of a source added at places along a dimension, every time a place is
    /// named.
    ///
    /// - Parameters:
    ///   - dim: the dimension.
    ///   - index: a 1-D tensor of places.
    ///   - source: a tensor of this kind with as many parts along the dimension.
    ///   - alpha: what the parts are multiplied by first. Default 1.
    public func indexAdd(
        _ dim: Int, _ index: Tensor, _ source: Tensor, alpha: some TensorScalar = 1
    ) -> Tensor {
        let places = indexPlaces(dim, index, source, "index_add")
        return scatterAdded(source.times(alpha), at: places, "IndexAddBackward0")
    }

    /// Adds the parts of a source in place at places along a dimension.
    @discardableResult
    public func indexAdd_(
        _ dim: Int, _ index: Tensor, _ source: Tensor, alpha: some TensorScalar = 1
    ) -> Tensor {
        let places = indexPlaces(dim, index, source, "index_add_")
        return scatterAdd_(source.times(alpha), at: places, "IndexAddBackward0")
    }

    /// A copy with the parts at places along a dimension replaced by those of a source.
    public func indexCopy(_ dim: Int, _ index: Tensor, _ source: Tensor) -> Tensor {
        let places = indexPlaces(dim, index, source, "index_copy")
        return scattered(source, at: places, "IndexCopyBackward0")
    }

    /// Replaces the parts at places along a dimension in place by those of a source.
    @discardableResult
    public func indexCopy_(_ dim: Int, _ index: Tensor, _ source: Tensor) -> Tensor {
        let places = indexPlaces(dim, index, source, "index_copy_")
        return scatter_(source, at: places, "IndexCopyBackward0")
    }

    /// A copy with one number everywhere at places along a dimension; negative ones count from its
    /// end.
    public func indexFill(_ dim: Int, _ index: Tensor, _ value: some TensorOperand) -> Tensor {
        let places = indexPlaces(dim, index, "index_fill", fromEnd: true)
        return scattered(value.filler(dtype), at: places, "IndexFillBackward0")
    }

    /// Writes one number in place everywhere at places along a dimension; negative ones count from
    /// its end.
    @discardableResult
    public func indexFill_(_ dim: Int, _ index: Tensor, _ value: some TensorOperand) -> Tensor {
        let places = indexPlaces(dim, index, "index_fill_", fromEnd: true)
        return scatter_(value.filler(dtype), at: places, "IndexFillBackward0")
    }

    private func indexPlaces(
        _ dim: Int, _ index: Tensor, _ operation: String, fromEnd: Bool = false
    ) -> NDArray {
        let place = shape.wrap(dim)
        let indices = index.selectable(operation)
        let size = shape.isEmpty ? 1 : shape[place]
        if let outside = indices.firstOutside(size, fromEnd: fromEnd) {
            let speaker = operation.hasPrefix("index_copy") ? "index_copy_(): " : ""
            stop(
                "\(speaker)index \(outside) is out of bounds for dimension \(place) with size "
                    + "\(size)")
        }
        let count = NDArray(.int(Int64(size)), .int64)
        let counted = fromEnd ? NDArray.floorRemainder(indices, count, in: .int64) : indices
        return counted.wholePlaces(along: place, of: shape)
    }

    private func indexPlaces(
        _ dim: Int, _ index: Tensor, _ source: Tensor, _ operation: String
    ) -> NDArray {
        if dtype != source.dtype {
            stop(
                "\(operation)(): self (\(dtype.scalarTypeName)) and source "
                    + "(\(source.dtype.scalarTypeName)) must have the same scalar type")
        }
        let places = indexPlaces(dim, index, operation)
        if places.sizes != source.shape && source.dim() > 0 {
            stop(
                "\(operation)(): Number of indices (\(index.numel())) and self \(shape) ask for a "
                    + "source of shape \(places.sizes), but got \(source.shape)")
        }
        return places
    }

    private func times(_ factor: some TensorScalar) -> Tensor {
        factor.scalar.asDouble == 1 ? self : self * factor
    }
}

extension TensorOperand {
    /// The number, or the one element of a tensor, in a kind.
    fileprivate func filler(_ kind: DType) -> Tensor {
        switch operand {
        case .number(let scalar): return Tensor(NDArray(scalar, kind))
        case .tensor(let tensor):
            if tensor.dim() != 0 {
                stop(
                    "index_fill_ only supports a 0-dimensional value tensor, but got tensor with "
                        + "\(tensor.dim()) dimension(s).")
            }
            return tensor
        }
    }
}
