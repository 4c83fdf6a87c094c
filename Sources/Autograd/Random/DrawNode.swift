import Arrays

/// Random numbers: a draw has no derivative, so every input gets a gradient of zeros.
final class DrawNode: ListNode {
    private let operation: String
    private let shapes: [(Shape, DType)]

    /// The record of a draw by PyTorch's name for it.
    init(_ output: NDArray, _ inputs: [Tensor], _ operation: String) {
        self.operation = operation
        shapes = inputs.map { ($0.shape, $0.dtype) }
        super.init(output, inputs)
    }

    override var name: String { operation }

    override func gradients(_ gradient: Tensor) -> [Tensor?] {
        shapes.map { shape, dtype in Tensor.zeros(shape, dtype: dtype) }
    }
}
