import Arrays

extension Tensor {
    /// The elements along a dimension in order, and the places that they had.
    ///
    /// Equal elements keep their order, and not-a-number counts as larger than all numbers.
    ///
    /// ```swift
    /// let (values, indices) = Tensor([3, 1, 2]).sort()
    /// print(values.tolist(), indices.tolist())  // [1, 2, 3] [1, 2, 0]
    /// ```
    ///
    /// - Parameters:
    ///   - dim: the dimension. Default: the last.
    ///   - descending: whether the largest comes first. Default: the smallest.
    ///   - stable: whether equal elements must keep their order, which they always do.
    public func sort(
        dim: Int = -1, descending: Bool = false, stable: Bool = false
    ) -> (values: Tensor, indices: Tensor) {
        let place = shape.wrap(dim)
        let places = array.sortedPlaces(along: place, descending: descending)
        return (picked(places, along: place, "SortBackward0"), Tensor(places))
    }

    /// The places of the elements along a dimension in order.
    public func argsort(
        dim: Int = -1, descending: Bool = false, stable: Bool = false
    ) -> Tensor {
        Tensor(array.sortedPlaces(along: shape.wrap(dim), descending: descending))
    }

    /// The `k` largest elements along a dimension, the largest first, and their places.
    ///
    /// ```swift
    /// let (values, indices) = Tensor([3, 9, 1, 7]).topk(2)
    /// print(values, indices)  // tensor([9, 7]) tensor([1, 3])
    /// ```
    ///
    /// - Parameters:
    ///   - k: how many, at most the size of the dimension.
    ///   - dim: the dimension. Default: the last.
    ///   - largest: whether the largest are taken, and not the smallest. Default: the largest.
    ///   - sorted: whether they must come in order, in which they always do.
    public func topk(
        _ k: Int, dim: Int = -1, largest: Bool = true, sorted: Bool = true
    ) -> (values: Tensor, indices: Tensor) {
        let place = shape.wrap(dim)
        if k < 0 || k > (self.dim() == 0 ? 1 : shape[place]) {
            stop("selected index k out of range")
        }
        let order = array.sortedPlaces(along: place, descending: largest)
        if self.dim() == 0 { return (picked(order, along: 0, "TopkBackward0"), Tensor(order)) }
        let places = order.view(order.layout.slicing(0, k, step: 1, along: place)).contiguous()
        return (picked(places, along: place, "TopkBackward0"), Tensor(places))
    }

    /// The `k`-th smallest element along a dimension, counted from 1, and its place.
    public func kthvalue(
        _ k: Int, dim: Int = -1, keepdim: Bool = false
    ) -> (values: Tensor, indices: Tensor) {
        let place = shape.wrap(dim)
        if k < 1 || k > (self.dim() == 0 ? 1 : shape[place]) {
            stop("kthvalue(): selected number k out of range for dimension \(place)")
        }
        let order = array.sortedPlaces(along: place, descending: false)
        return ranked(order, k - 1, place, keepdim, "KthvalueBackward0")
    }

    /// The element at a rank of every line in order, and its place.
    func ranked(
        _ order: NDArray, _ rank: Int, _ dim: Int, _ keepdim: Bool, _ label: String
    ) -> (values: Tensor, indices: Tensor) {
        if self.dim() == 0 { return (picked(order, along: 0, label), Tensor(order)) }
        let line = order.view(order.layout.slicing(rank, rank + 1, step: 1, along: dim))
        return chosen(line.contiguous(), dim, keepdim, label)
    }

    /// One element of every line along a dimension, by its place, and that place.
    func chosen(
        _ places: NDArray, _ dim: Int, _ keepdim: Bool, _ label: String
    ) -> (values: Tensor, indices: Tensor) {
        let fold = NDArray.Fold(shape, over: [dim])
        let flat = places.places(along: dim, of: shape).dropping(fold, unless: keepdim)
        return (gathered(flat, label), Tensor(places.dropping(fold, unless: keepdim)))
    }
}

/// The elements along a dimension in order, and the places that they had.
public func sort(
    _ input: Tensor, dim: Int = -1, descending: Bool = false, stable: Bool = false
) -> (values: Tensor, indices: Tensor) {
    input.sort(dim: dim, descending: descending, stable: stable)
}

/// The places of the elements along a dimension in order.
public func argsort(
    _ input: Tensor, dim: Int = -1, descending: Bool = false, stable: Bool = false
) -> Tensor {
    input.argsort(dim: dim, descending: descending, stable: stable)
}

/// The `k` largest elements along a dimension, the largest first, and their places.
public func topk(
    _ input: Tensor, _ k: Int, dim: Int = -1, largest: Bool = true, sorted: Bool = true
) -> (values: Tensor, indices: Tensor) {
    input.topk(k, dim: dim, largest: largest, sorted: sorted)
}

/// The `k`-th smallest element along a dimension, counted from 1, and its place.
public func kthvalue(
    _ input: Tensor, _ k: Int, dim: Int = -1, keepdim: Bool = false
) -> (values: Tensor, indices: Tensor) {
    input.kthvalue(k, dim: dim, keepdim: keepdim)
}
