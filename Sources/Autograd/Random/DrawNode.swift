import Arrays

/// Random numbers: a draw has no derivative, so every input gets a gradient of zeros.
package final class DrawNode: ListNode {
    private let operation: String

    /// The record of a draw by PyTorch's name for it.
    init(_ output: NDArray, _ inputs: [Tensor], _ operation: String) {
        self.operation = operation
        super.init(output, inputs)
    }

    package override var name: String { operation }

    package override func gradients(_ gradient: Tensor) -> [Tensor?] {
        others.map { input in input.map { Tensor.zeros($0.shape, dtype: $0.dtype) } }
    }
}
