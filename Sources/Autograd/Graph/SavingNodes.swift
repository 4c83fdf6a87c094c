import Arrays

/// An operation on one tensor whose gradient needs that tensor.
package class InputNode: UnaryNode {
    private var saved: SavedTensor?

    package override init(_ output: NDArray, _ input: Tensor) {
        saved = SavedTensor(input)
        super.init(output, input)
    }

    /// The tensor that the operation was given.
    package final var input: Tensor { SavedTensor.unpacked(saved, first) }

    package override func releaseSaved() { saved = nil }
}

/// An operation on one tensor whose gradient needs the result.
package class ResultNode: UnaryNode {
    private var saved: SavedTensor?

    package override init(_ output: NDArray, _ input: Tensor) {
        saved = SavedTensor(output)
        super.init(output, input)
    }

    /// The tensor that the operation gave.
    package final var result: Tensor { SavedTensor.unpacked(saved, self) }

    package override func releaseSaved() { saved = nil }
}

/// An operation on two tensors whose gradients need both.
package class PairNode: BinaryNode {
    private var savedLeft: SavedTensor?
    private var savedRight: SavedTensor?

    package override init(_ output: NDArray, _ left: Tensor, _ right: Tensor) {
        savedLeft = SavedTensor(left)
        savedRight = SavedTensor(right)
        super.init(output, left, right)
    }

    /// The first tensor that the operation was given.
    package final var left: Tensor { SavedTensor.unpacked(savedLeft, first) }

    /// The second tensor that the operation was given.
    package final var right: Tensor { SavedTensor.unpacked(savedRight, second) }

    package override func releaseSaved() {
        savedLeft = nil
        savedRight = nil
    }
}

/// An operation on a list of tensors whose gradients need them.
package class InputsNode: ListNode {
    private var saved: [SavedTensor?]

    package override init(_ output: NDArray, _ inputs: [Tensor]) {
        saved = inputs.map { SavedTensor($0) }
        super.init(output, inputs)
    }

    /// A tensor that the operation was given.
    package final func input(_ place: Int) -> Tensor {
        SavedTensor.unpacked(saved[place], others[place])
    }

    package override func releaseSaved() { saved = saved.map { _ in nil } }
}
