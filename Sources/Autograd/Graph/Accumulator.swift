import Arrays

/// Where the gradient of a leaf is collected: PyTorch's `AccumulateGrad`.
///
/// It holds the gradient itself, so that the graph need not hold the leaf.
package final class Accumulator: Node {
    /// The sum of all gradients so far; nil before the first.
    package var gradient: Tensor?

    init(for leaf: NDArray) { super.init(leaf) }

    package override var name: String { "AccumulateGrad" }
    override var isLeaf: Bool { true }

    override func propagate(_ gradient: Tensor) { collect(gradient) }

    /// A first gradient that nothing else holds is taken over without a copy.
    override func propagatePending() {
        if gradient != nil || !pendingIsUnshared { return super.propagatePending() }
        gradient = pending
        pending = nil
    }

    /// Adds to the gradient, in place unless the sum itself is recorded.
    func collect(_ gradient: Tensor) {
        guard let sum = self.gradient else {
            self.gradient = ThreadState.current.pointee.recordsOperations ? gradient : own(gradient)
            return
        }
        if ThreadState.current.pointee.recordsOperations {
            self.gradient = sum + gradient
        } else {
            sum.add_(gradient)
        }
    }

    /// A gradient that shares its memory with no other tensor.
    private func own(_ gradient: Tensor) -> Tensor {
        Tensor(gradient.array.copied(Layout(contiguous: gradient.shape)))
    }
}
