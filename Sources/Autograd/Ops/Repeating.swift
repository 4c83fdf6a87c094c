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
        var result = array.view(array.layout.padded(to: sizes))
        for dim in 0..<counts.count where counts[dim] != 1 {
            result = result.tiled(counts[dim], along: dim)
        }
        if result.storage === array.storage { result = result.copied() }
        return record(result, from: self) { RepeatNode(result, self, sizes, counts) }
    }
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
