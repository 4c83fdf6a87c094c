import Arrays

extension Tensor {
    /// The elements at places in row-major order, in the shape of the index.
    ///
    /// ```swift
    /// let x: Tensor = [[4, 3, 5], [6, 7, 8]]
    /// print(x.take([0, 2, -1]).tolist())  // [4, 5, 8]
    /// ```
    ///
    /// - Parameter index: int64 places; a negative one counts from the end.
    public func take(_ index: Tensor) -> Tensor {
        gathered(flatPlaces(index, "take"), "TakeBackward0")
    }

    /// Writes elements in place at places in row-major order.
    ///
    /// - Parameters:
    ///   - index: int64 places; a negative one counts from the end.
    ///   - source: as many elements of this kind.
    ///   - accumulate: whether they are added to what is there. Default: they replace it.
    @discardableResult
    public func put_(_ index: Tensor, _ source: Tensor, accumulate: Bool = false) -> Tensor {
        let places = flatPlaces(index, "put_")
        if index.numel() != source.numel() {
            stop(
                "put_(): Expected source and index to have the same number of elements, but got "
                    + "source.numel() = \(source.numel()), index.numel() = \(index.numel())")
        }
        let values = source.reshape(index.shape)
        if accumulate { return scatterAdd_(values, at: places, "PutBackward0") }
        return scatter_(values, at: places, "PutBackward0")
    }

    /// The elements where a mask is true, in row-major order and one dimension.
    ///
    /// - Parameter mask: truth values, which broadcast with this tensor.
    public func maskedSelect(_ mask: Tensor) -> Tensor {
        if mask.dtype != .bool { stop("masked_select: expected BoolTensor for mask") }
        let common = Shape.broadcast(shape, mask.shape)
        let places = mask.expand(common).array.nonzeroPlaces()
        return expand(common).gathered(places, "MaskedSelectBackward0")
    }

    /// The indices of all elements that are not 0: one row for each of them.
    ///
    /// `Tensor.where(x)` gives the same as one tensor for every dimension.
    public func nonzero() -> Tensor {
        let places = array.nonzeroPlaces()
        if dim() == 0 { return Tensor.zeros(places.count, 0, dtype: .int64) }
        let columns = (0..<dim()).map { Tensor(places.unraveled(shape, along: $0)) }
        return stack(columns, dim: 1)
    }

    private func flatPlaces(_ index: Tensor, _ operation: String) -> NDArray {
        if index.dtype != .int64 {
            stop(
                "\(operation)(): Expected a long tensor for index, but got "
                    + index.dtype.scalarTypeName)
        }
        if numel() == 0 && index.numel() != 0 {
            stop("\(operation)(): tried to take from an empty tensor")
        }
        if let outside = index.array.firstOutside(numel(), fromEnd: true) {
            stop(
                "out of range: tried to access index \(outside) on a tensor of \(numel()) "
                    + "elements.")
        }
        let places = index.detach()
        return Tensor.where(places < 0, places + numel(), places).array
    }
}

/// The elements at places in row-major order, in the shape of the index.
public func take(_ input: Tensor, _ index: Tensor) -> Tensor { input.take(index) }

/// The elements where a mask is true, in row-major order and one dimension.
public func maskedSelect(_ input: Tensor, _ mask: Tensor) -> Tensor { input.maskedSelect(mask) }

/// The indices of all elements that are not 0: one row for each of them.
public func nonzero(_ input: Tensor) -> Tensor { input.nonzero() }
