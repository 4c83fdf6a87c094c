import Arrays

extension Tensor {
    /// The element in the middle of the order of all: the lower one of an even number.
    ///
    /// Not-a-number if an element is not a number.
    public func median() -> Tensor {
        if numel() == 0 { return Tensor.full([], Double.nan, dtype: dtype) }
        let flat = array.contiguous().flat
        let place = Tensor(flat).median(dim: 0).indices
        let result = flat.gathered(place.array)
        return record(result, from: self) { MedianNode(result, self) }
    }

    /// The elements in the middle of the order along a dimension, and their places.
    public func median(
        dim: Int, keepdim: Bool = false
    ) -> (values: Tensor, indices: Tensor) {
        let place = shape.wrap(dim)
        if self.dim() > 0 && shape[place] == 0 {
            stop("median(): Expected reduction dim \(dim) to have non-zero size.")
        }
        let order = array.sortedPlaces(along: place, descending: false)
        let count = self.dim() == 0 ? 1 : shape[place]
        let middle = ranked(order, (count - 1) / 2, place, keepdim, "MedianBackward1")
        return dtype.isFloatingPoint && detach().isnan().any().item().bool
            ? withFirstNaN(middle, order, place, keepdim) : middle
    }

    /// The element that occurs most often along a dimension, the smallest of several such, and
    /// the last place at which it stands.
    public func mode(
        dim: Int = -1, keepdim: Bool = false
    ) -> (values: Tensor, indices: Tensor) {
        let place = shape.wrap(dim)
        if self.dim() == 0 { return (clone(), Tensor(NDArray(.int(0), .int64))) }
        let order = array.sortedPlaces(along: place, descending: false)
        let sorted = detach().picked(order, along: place, "SortBackward0")
        return chosen(
            sorted.array.mostFrequent(order, along: place), place, keepdim, "ModeBackward0")
    }

    /// Where a line has elements that are not numbers, they are the last in its order; the first
    /// of them takes the place of the middle.
    private func withFirstNaN(
        _ middle: (values: Tensor, indices: Tensor), _ order: NDArray, _ dim: Int,
        _ keepdim: Bool
    ) -> (values: Tensor, indices: Tensor) {
        if self.dim() == 0 { return middle }
        let isWrong = detach().isnan()
        let count = isWrong.sum(dim: dim, keepdim: true)
        let rank = Swift.max((shape[dim] - 1) / 2, 0)
        let firstWrong = (shape[dim] - count) % shape[dim]
        let wanted = Tensor.where(count > 0, firstWrong, Tensor(rank))
        return chosen(Tensor(order).gather(dim, wanted).array, dim, keepdim, "MedianBackward1")
    }
}

/// The element in the middle of the order of all.
public func median(_ input: Tensor) -> Tensor { input.median() }

/// The elements in the middle of the order along a dimension, and their places.
public func median(
    _ input: Tensor, dim: Int, keepdim: Bool = false
) -> (values: Tensor, indices: Tensor) {
    input.median(dim: dim, keepdim: keepdim)
}

/// The element that occurs most often along a dimension, and the last place at which it stands.
public func mode(
    _ input: Tensor, dim: Int = -1, keepdim: Bool = false
) -> (values: Tensor, indices: Tensor) {
    input.mode(dim: dim, keepdim: keepdim)
}

/// The median of all elements: equal ones share the gradient.
private final class MedianNode: InputNode {
    private var result: SavedTensor?

    override init(_ output: NDArray, _ input: Tensor) {
        result = SavedTensor(output)
        super.init(output, input)
    }

    override var name: String { "MedianBackward0" }

    override func gradient(_ gradient: Tensor) -> Tensor {
        let isMedian = (input .== SavedTensor.unpacked(result, self)).detach()
        return gradient / isMedian.sum() * isMedian.to(dtype)
    }

    override func releaseSaved() {
        result = nil
        super.releaseSaved()
    }
}
