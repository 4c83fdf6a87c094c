import Arrays

/// How one tensor was made from others: a place in the graph that `backward` walks.
///
/// An operation that can be differentiated has a final subclass of `UnaryNode`, `BinaryNode` or
/// `ListNode` beside its forward function. The subclass keeps what its gradient needs in stored
/// properties and says how the gradient of the result becomes the gradients of the inputs; see
/// `Ops/README.md`. Shapes that were broadcast and kinds that were promoted are put right here,
/// so no operation has to.
package class Node {
    /// The shape of the tensor that was made.
    package final let shape: Shape
    /// The kind of the tensor that was made.
    package final let dtype: DType
    /// Larger than the number of every node that this one depends on.
    package final let sequence: Int

    /// How the first two inputs were made; nil where there is nothing to differentiate.
    package final var first: Node?
    package final var second: Node?
    /// How the inputs were made, for an operation on a list of tensors.
    package final var others: [Node?] = []

    /// The gradient that has arrived so far in this pass.
    final var pending: Tensor?
    /// Whether `pending` belongs to this node alone, so that it may be added to in place.
    final var ownsPending = false
    /// Whether this pass has come to this node.
    final var isVisited = false
    /// Whether this pass needs the gradient of the tensor that was made.
    final var isWanted = false
    /// What is done with the gradient on its way, for a tensor that asked.
    final var station: GradientStation?

    init(_ output: borrowing NDArray, first: Node? = nil, second: Node? = nil) {
        shape = output.sizes
        dtype = output.dtype
        sequence = Node.nextSequence(after: first, second)
        self.first = first
        self.second = second
    }

    init(_ output: NDArray, list: [Node?]) {
        shape = output.sizes
        dtype = output.dtype
        others = list
        var latest: Node?
        for node in list where node?.sequence ?? 0 > latest?.sequence ?? 0 { latest = node }
        sequence = Node.nextSequence(after: latest, nil)
    }

    /// A number above every node of this thread and above the inputs, which another thread may
    /// have made.
    private static func nextSequence(after first: Node?, _ second: Node?) -> Int {
        let state = ThreadState.current
        let next =
            max(state.pointee.latestSequence, first?.sequence ?? 0, second?.sequence ?? 0) &+ 1
        state.pointee.latestSequence = next
        return next
    }

    deinit {
        if isLastOwner(of: &first) || isLastOwner(of: &second) || !others.isEmpty { dismantle() }
    }

    /// PyTorch's name of the operation, as `grad_fn` shows it.
    package var name: String { "Node" }

    /// How the inputs were made; nil for one without history.
    package var inputs: [Node?] { others }

    /// Hands the gradient that has arrived on to the inputs.
    func propagatePending() {
        guard let gradient = pending else { return }
        pending = nil
        propagate(gradient)
    }

    /// Hands the gradient of the result on to the inputs.
    func propagate(_ gradient: Tensor) {}

    /// Lets go of what was kept for the gradient.
    package func releaseSaved() {}

    /// Whether `pending` is row after row in memory that only it reads.
    final var pendingIsUnshared: Bool {
        isKnownUniquelyReferenced(&pending) && pending?.isUnshared == true
    }

    /// Whether the tensor is a leaf that collects its gradient.
    var isLeaf: Bool { false }

    /// Adds a gradient that came from an operation on the tensor that was made.
    final func receive(_ gradient: Tensor) {
        let fits = gradient.array.sizes == shape && gradient.dtype == dtype
        let fitting = fits ? gradient : gradient.summed(to: shape).to(dtype)
        guard let sum = pending else {
            pending = fitting
            ownsPending = false
            return
        }
        if ownsPending && !ThreadState.current.pointee.recordsOperations {
            sum.add_(fitting)
        } else {
            pending = sum + fitting
            ownsPending = true
        }
    }
}

extension Node {
    /// Whether an input that is itself made from others would be freed with this node.
    private func isLastOwner(of input: inout Node?) -> Bool {
        input?.isLeaf == false && isKnownUniquelyReferenced(&input)
    }

    /// Frees a chain of nodes in a loop: one by one they would free each other recursively, and a
    /// long chain would overflow the stack.
    private func dismantle() {
        var doomed: [Node] = []
        detachInputs(into: &doomed)
        while var node = doomed.popLast() {
            if isKnownUniquelyReferenced(&node) { node.detachInputs(into: &doomed) }
        }
    }

    private func detachInputs(into doomed: inout [Node]) {
        if let node = first { doomed.append(node) }
        if let node = second { doomed.append(node) }
        for case let node? in others { doomed.append(node) }
        first = nil
        second = nil
        others = []
    }
}

/// An operation on one tensor.
package class UnaryNode: Node {
    package init(_ output: borrowing NDArray, _ input: borrowing Tensor) {
        super.init(output, first: input.node)
    }

    package init(_ output: NDArray, _ input: Node?) {
        super.init(output, first: input)
    }

    package final override var inputs: [Node?] { [first] }

    /// The gradient of the input.
    package func gradient(_ gradient: Tensor) -> Tensor { gradient }

    final override func propagate(_ gradient: Tensor) {
        if let first, first.isWanted { first.receive(self.gradient(gradient)) }
    }
}

/// An operation on two tensors.
package class BinaryNode: Node {
    package init(_ output: borrowing NDArray, _ first: borrowing Tensor, _ second: borrowing Tensor)
    {
        super.init(output, first: first.node, second: second.node)
    }

    package init(_ output: NDArray, _ first: Node?, _ second: Node?) {
        super.init(output, first: first, second: second)
    }

    package final override var inputs: [Node?] { [first, second] }

    /// The gradient of the first input.
    package func firstGradient(_ gradient: Tensor) -> Tensor { gradient }

    /// The gradient of the second input.
    package func secondGradient(_ gradient: Tensor) -> Tensor { gradient }

    final override func propagate(_ gradient: Tensor) {
        if let first, first.isWanted { first.receive(firstGradient(gradient)) }
        if let second, second.isWanted { second.receive(secondGradient(gradient)) }
    }
}

/// An operation on a list of tensors.
package class ListNode: Node {
    package init(_ output: NDArray, _ inputs: [Tensor]) {
        super.init(output, list: inputs.map { $0.node })
    }

    /// The gradients of the inputs, in their order; nil for one that is not needed.
    package func gradients(_ gradient: Tensor) -> [Tensor?] { [] }

    /// Whether the gradient of an input is needed.
    package final func needsGradient(_ input: Int) -> Bool { others[input]?.isWanted ?? false }

    final override func propagate(_ gradient: Tensor) {
        for (node, share) in zip(others, gradients(gradient)) {
            if let node, let share, node.isWanted { node.receive(share) }
        }
    }
}
