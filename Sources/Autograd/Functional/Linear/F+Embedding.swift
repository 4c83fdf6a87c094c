import Arrays

extension F {
    /// The rows of a table with the given numbers.
    ///
    /// ```swift
    /// F.embedding(Tensor([2, 0]), table)  // the third row, then the first
    /// ```
    ///
    /// - Parameters:
    ///   - input: whole numbers from 0 to rows − 1, in any shape.
    ///   - weight: the table, `[rows, features]`.
    ///   - paddingIdx: a row that learns nothing; counted from the end if it is negative.
    /// - Returns: the input's shape with one more dimension, of `features`.
    public static func embedding(
        _ input: Tensor, _ weight: Tensor, paddingIdx: Int? = nil
    ) -> Tensor {
        if weight.dim() != 2 { stop("'weight' must be 2-D") }
        if input.dtype != .int64 && input.dtype != .int32 {
            stop(
                "Expected tensor for argument #1 'indices' to have one of the following scalar "
                    + "types: Long, Int; but got \(input.dtype.typeName) instead (while checking "
                    + "arguments for embedding)")
        }
        let rows = weight.shape[0]
        let padding = paddingIdx.map { $0 < 0 ? $0 + rows : $0 }
        if let padding, padding < 0 || padding >= rows {
            stop("Padding_idx must be within num_embeddings")
        }
        let numbers = input.array.converted(to: .int64).contiguous()
        if !numbers.isEveryNumber(in: 0..<rows) { stop("index out of range in self") }
        let map = RowMap(numbers, rows: rows, padding)
        return weight.mapped(by: map, giving: weight.array.rows(at: numbers))
    }
}

/// The rows of a table with given numbers; one row may count as 0.
private struct RowMap: LinearMap {
    private let numbers: NDArray
    private let rows: Int
    private let padding: Int?

    init(_ numbers: NDArray, rows: Int, _ padding: Int?) {
        self.numbers = numbers
        self.rows = rows
        self.padding = padding
    }

    var name: String { "EmbeddingBackward0" }

    func apply(_ input: NDArray) -> NDArray { input.rows(at: numbers, skipping: padding) }

    func applyTransposed(_ gradient: NDArray) -> NDArray {
        gradient.sumOfRows(at: numbers, count: rows, skipping: padding)
    }
}
