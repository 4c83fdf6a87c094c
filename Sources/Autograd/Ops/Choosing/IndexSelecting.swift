import Arrays

extension Tensor {
    /// The parts at places along a dimension, in the order in which they are named.
    ///
    /// ```swift
    /// let x: Tensor = [[1, 2], [3, 4], [5, 6]]
    /// print(x.indexSelect(0, Tensor([2, 0])).tolist())  // [[5, 6], [1, 2]]
    /// ```
    ///
    /// - Parameters:
    ///   - dim: the dimension.
    ///   - index: a 1-D tensor of places, none of them negative; a place may occur several times.
    /// - Returns: a copy.
    public func indexSelect(_ dim: Int, _ index: Tensor) -> Tensor {
        let place = shape.wrap(dim)
        let indices = index.selectable("index_select")
        if indices.firstOutside(shape.isEmpty ? 1 : shape[place]) != nil {
            stop("index out of range in self")
        }
        let places = indices.wholePlaces(along: place, of: shape)
        return gathered(places, "IndexSelectBackward0")
    }

    /// This list of places, as int64.
    func selectable(_ operation: String) -> NDArray {
        if self.dim() > 1 { stop("\(operation)(): Index is supposed to be a vector") }
        if dtype != .int64 && dtype != .int32 {
            stop("\(operation)(): Expected dtype int32 or int64 for index")
        }
        return array.converted(to: .int64).contiguous().flat
    }
}

/// The parts at places along a dimension, in the order in which they are named.
public func indexSelect(_ input: Tensor, _ dim: Int, _ index: Tensor) -> Tensor {
    input.indexSelect(dim, index)
}
