import Arrays

extension Tensor {
    /// A copy with zeros above a diagonal of the last two dimensions.
    ///
    /// - Parameter diagonal: how far the diagonal lies above the main one. Default 0.
    public func tril(_ diagonal: Int = 0) -> Tensor {
        triangle(diagonal, "tril", "TrilBackward0") { $0 <= $1 }
    }

    /// A copy with zeros below a diagonal of the last two dimensions.
    ///
    /// - Parameter diagonal: how far the diagonal lies above the main one. Default 0.
    public func triu(_ diagonal: Int = 0) -> Tensor {
        triangle(diagonal, "triu", "TriuBackward0") { $0 >= $1 }
    }

    private func triangle(
        _ diagonal: Int, _ operation: String, _ label: String,
        _ keeps: (_ columns: Tensor, _ lastOfRow: Tensor) -> Tensor
    ) -> Tensor {
        if dim() < 2 { stop("\(operation): input tensor must have at least 2 dimensions") }
        let rows = Tensor.arange(shape[dim() - 2]).unsqueeze(1)
        let mask = keeps(Tensor.arange(shape[dim() - 1]), rows + diagonal)
        let zero = NDArray(.int(0), dtype)
        let result = NDArray.choose(where: mask.array, array, zero, in: dtype)
        return record(result, from: self) { TriangleNode(result, self, mask, label) }
    }
}

/// A copy with zeros above a diagonal of the last two dimensions.
public func tril(_ input: Tensor, _ diagonal: Int = 0) -> Tensor { input.tril(diagonal) }

/// A copy with zeros below a diagonal of the last two dimensions.
public func triu(_ input: Tensor, _ diagonal: Int = 0) -> Tensor { input.triu(diagonal) }

private final class TriangleNode: UnaryNode {
    private let mask: Tensor
    private let label: String

    init(_ output: NDArray, _ input: Tensor, _ mask: Tensor, _ label: String) {
        self.mask = mask
        self.label = label
        super.init(output, input)
    }

    override var name: String { label }

    override func gradient(_ gradient: Tensor) -> Tensor { gradient.maskedFill(~mask, 0) }
}
