import Arrays

extension Tensor {
    /// The elements that an index names along a dimension.
    ///
    /// `x.gather(1, index)[i][j]` is `x[i][index[i][j]]`: the result has the index's shape.
    ///
    /// ```swift
    /// let x: Tensor = [[1, 2], [3, 4]]
    /// print(x.gather(1, [[0, 0], [1, 0]]).tolist())  // [[1, 1], [4, 3]]
    /// ```
    ///
    /// - Parameters:
    ///   - dim: the dimension along which the index counts.
    ///   - index: whole numbers, with as many dimensions as this tensor and along the others no
    ///     larger.
    public func gather(_ dim: Int, _ index: Tensor) -> Tensor {
        let place = shape.wrap(dim)
        let places = gatherPlaces(of: index, along: place)
        return gathered(places, "GatherBackward0")
    }

    /// The elements that an index names along a dimension, where the index broadcasts.
    ///
    /// - Parameters:
    ///   - indices: whole numbers.
    ///   - dim: the dimension; if it is not given, the elements are counted in row-major order.
    public func takeAlongDim(_ indices: Tensor, dim: Int? = nil) -> Tensor {
        guard let dim else { return ravel().gather(0, indices.ravel()) }
        let place = shape.wrap(dim)
        var (own, others) = (shape, indices.shape)
        own[place] = 1
        others[place] = 1
        let common = Shape.broadcast(own, others)
        var (source, wanted) = (common, common)
        source[place] = shape[place]
        wanted[place] = indices.shape[place]
        return expand(source).gather(place, indices.expand(wanted))
    }

    /// The places in row-major order from which a gather takes along a dimension.
    private func gatherPlaces(of index: Tensor, along dim: Int) -> NDArray {
        require(index, "gather", as: "input")
        if let other = firstDimension(whereLarger: index, apartFrom: dim) {
            stop(
                "Size does not match at dimension \(other) expected index \(index.shape) to be no "
                    + "larger than self \(shape) apart from dimension \(dim)")
        }
        return places(of: index, along: dim)
    }

    /// Stops the program unless an index holds whole numbers in as many dimensions as the tensor.
    func require(_ index: Tensor, _ operation: String, as role: String) {
        if index.dtype != .int64 && index.dtype != .int32 {
            stop("\(operation)(): Expected dtype int32/int64 for index")
        }
        if Swift.max(self.dim(), 1) != Swift.max(index.dim(), 1) {
            stop("Index tensor must have the same number of dimensions as \(role) tensor")
        }
    }

    /// The first dimension but one in which an index is larger than the tensor.
    func firstDimension(whereLarger index: Tensor, apartFrom dim: Int) -> Int? {
        (0..<Swift.min(self.dim(), index.dim())).first { other in
            other != dim && index.shape[other] > shape[other]
        }
    }

    /// The places in row-major order that an index names along a dimension.
    func places(of index: Tensor, along dim: Int) -> NDArray {
        let indices = index.array.converted(to: .int64)
        let size = self.dim() == 0 ? 1 : shape[dim]
        if let outside = indices.firstOutside(size) {
            stop("index \(outside) is out of bounds for dimension \(dim) with size \(size)")
        }
        return indices.places(along: dim, of: shape)
    }
}

/// The elements that an index names along a dimension.
public func gather(_ input: Tensor, _ dim: Int, _ index: Tensor) -> Tensor {
    input.gather(dim, index)
}

/// The elements that an index names along a dimension, where the index broadcasts.
public func takeAlongDim(_ input: Tensor, _ indices: Tensor, dim: Int? = nil) -> Tensor {
    input.takeAlongDim(indices, dim: dim)
}
