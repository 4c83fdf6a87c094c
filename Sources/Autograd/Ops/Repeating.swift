import Arrays

extension Tensor {
    /// Copies of the tensor laid side by side, so many along every dimension.
    ///
    /// ```swift
    /// print(Tensor([1, 2]).repeat(2, 2))
    /// // tensor([[1, 2, 1, 2],
    /// //         [1, 2, 1, 2]])
    /// ```
    ///
    /// - Parameter counts: how many, for at least as many dimensions as there are; more counts add
    ///   dimensions in front.
    public func `repeat`(_ counts: Int...) -> Tensor { `repeat`(Shape(counts)) }

    /// Copies of the tensor laid side by side, so many along every dimension.
    public func `repeat`(_ counts: Shape) -> Tensor {
        if counts.count < dim() {
            stop(
                "Number of dimensions of repeat dims can not be smaller than number of "
                    + "dimensions of tensor")
        }
        var sizes = Shape(repeating: 1, count: counts.count - dim())
        for size in shape { sizes.append(size) }
        _ = Shape(zip(sizes, counts).map { $0 * $1 }).checked
        var result = array.view(array.layout.padded(to: sizes))
        for dim in 0..<counts.count where counts[dim] != 1 {
            result = result.tiled(counts[dim], along: dim)
        }
        if result.storage === array.storage { result = result.copied() }
        return record(result, from: self) { RepeatNode(result, self, sizes, counts) }
    }

    /// Copies of the tensor laid side by side; fewer counts than dimensions mean the last ones.
    public func tile(_ counts: Int...) -> Tensor { tile(Shape(counts)) }

    /// Copies of the tensor laid side by side; fewer counts than dimensions mean the last ones.
    public func tile(_ counts: Shape) -> Tensor {
        let missing = Swift.max(dim() - counts.count, 0)
        return `repeat`(Shape(Array(repeating: 1, count: missing) + Array(counts)))
    }

    /// Every element repeated in place: `[1, 2]` twice is `[1, 1, 2, 2]`.
    ///
    /// - Parameters:
    ///   - repeats: how many times.
    ///   - dim: the dimension along which the parts are repeated; if it is not given, all elements
    ///     in row-major order.
    public func repeatInterleave(_ repeats: Int, dim: Int? = nil) -> Tensor {
        guard let dim else { return ravel().repeatInterleave(repeats, dim: 0) }
        if repeats < 0 { stop("Repeats must be non-negative") }
        let place = shape.wrap(dim)
        var (sizes, joined) = (shape, shape)
        sizes.insert(repeats, at: place + 1)
        joined[place] *= repeats
        return unsqueeze(place + 1).expand(sizes).reshape(joined)
    }

    /// Every part along a dimension repeated as often as a tensor of whole numbers says.
    public func repeatInterleave(_ repeats: Tensor, dim: Int? = nil) -> Tensor {
        guard let dim else { return ravel().repeatInterleave(repeats, dim: 0) }
        let counts: [Int] = repeats.scalars()
        let size = shape[shape.wrap(dim)]
        if counts.count == 1 { return repeatInterleave(counts[0], dim: dim) }
        if counts.count != size {
            stop(
                "repeats must have the same size as input along dim, but got repeats.size(0) = "
                    + "\(counts.count) and input.size(\(dim)) = \(size)")
        }
        if counts.contains(where: { $0 < 0 }) { stop("repeats can not be negative") }
        let places = counts.enumerated().flatMap { Array(repeating: $0, count: $1) }
        return indexSelect(dim, Tensor(places))
    }
}

/// Copies of the tensor laid side by side.
public func tile(_ input: Tensor, _ counts: Shape) -> Tensor { input.tile(counts) }

/// Every element or part repeated in place.
public func repeatInterleave(_ input: Tensor, _ repeats: Int, dim: Int? = nil) -> Tensor {
    input.repeatInterleave(repeats, dim: dim)
}

private final class RepeatNode: UnaryNode {
    /// The input's sizes, with leading ones for the dimensions that it lacks.
    private let sizes: Shape
    private let counts: Shape

    init(_ output: NDArray, _ input: Tensor, _ sizes: Shape, _ counts: Shape) {
        self.sizes = sizes
        self.counts = counts
        super.init(output, input)
    }

    override var name: String { "RepeatBackward0" }

    override func gradient(_ gradient: Tensor) -> Tensor {
        var sum = gradient
        for dim in 0..<counts.count where counts[dim] != 1 {
            sum = sum.unflatten(dim, [counts[dim], sizes[dim]]).sum(dim: dim)
        }
        return sum
    }
}
