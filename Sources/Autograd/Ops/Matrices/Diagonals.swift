import Arrays

extension Tensor {
    /// A diagonal of two dimensions as a new last dimension, in the same memory.
    ///
    /// - Parameters:
    ///   - offset: how far the diagonal lies above the main one. Default 0.
    ///   - dim1: the dimension of the rows. Default 0.
    ///   - dim2: the dimension of the columns. Default 1.
    public func diagonal(_ offset: Int = 0, dim1: Int = 0, dim2: Int = 1) -> Tensor {
        let (rows, columns) = (shape.wrap(dim1), shape.wrap(dim2))
        if rows == columns {
            stop("diagonal dimensions cannot be identical \(dim1), \(dim2)")
        }
        return view("DiagonalBackward0") { $0.diagonal(offset, rows, columns) }
    }

    /// The diagonal of a matrix, as a copy; or a matrix with this 1-D tensor on its diagonal and
    /// zeros elsewhere.
    ///
    /// - Parameter diagonal: how far the diagonal lies above the main one. Default 0.
    public func diag(_ diagonal: Int = 0) -> Tensor {
        switch dim() {
        case 1: return embedded(diagonal)
        case 2: return copiedDiagonal(diagonal)
        default: stop("diag(): Supports 1D or 2D tensors. Got \(dim())D")
        }
    }

    /// The sum of the main diagonal of a matrix.
    public func trace() -> Tensor {
        if dim() != 2 { stop("trace: expected a matrix, but got tensor with dim \(dim())") }
        return diagonal().sum()
    }

    private func embedded(_ offset: Int) -> Tensor {
        let size = numel() + Swift.abs(offset)
        let result = NDArray(filled: .int(0), [size, size], dtype)
        result.view(result.layout.diagonal(offset, 0, 1)).write(array)
        return record(result, from: self) { EmbeddedDiagonalNode(result, self, offset) }
    }

    private func copiedDiagonal(_ offset: Int) -> Tensor {
        let frame = Layout(contiguous: shape)
        let result = array.view(array.layout.diagonal(offset, 0, 1)).copied()
        return record(result, from: self) {
            windowNode(
                result, node, frame.diagonal(offset, 0, 1), in: frame, "DiagonalBackward0_copy")
        }
    }
}

/// The diagonal of a matrix, or a matrix with a 1-D tensor on its diagonal.
public func diag(_ input: Tensor, _ diagonal: Int = 0) -> Tensor { input.diag(diagonal) }

/// A diagonal of two dimensions as a new last dimension, in the same memory.
public func diagonal(
    _ input: Tensor, _ offset: Int = 0, dim1: Int = 0, dim2: Int = 1
) -> Tensor {
    input.diagonal(offset, dim1: dim1, dim2: dim2)
}

/// The sum of the main diagonal of a matrix.
public func trace(_ input: Tensor) -> Tensor { input.trace() }

private final class EmbeddedDiagonalNode: UnaryNode {
    private let offset: Int

    init(_ output: NDArray, _ input: Tensor, _ offset: Int) {
        self.offset = offset
        super.init(output, input)
    }

    override var name: String { "DiagEmbedBackward0" }
    override func gradient(_ gradient: Tensor) -> Tensor { gradient.diagonal(offset) }
}
