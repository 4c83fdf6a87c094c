import Arrays

/// One walk through a graph, from results back to what they were made from.
struct BackwardPass {
    /// Whether what the nodes have saved is kept for another walk.
    let retainsGraph: Bool
    /// Whether the gradients are recorded, so that they can be differentiated themselves.
    let createsGraph: Bool

    /// Adds the gradients of `roots` to every leaf they were made from.
    func accumulate(from roots: [(node: Node, gradient: Tensor)]) {
        let nodes = collect(roots)
        for node in nodes { node.isWanted = true }
        walk(nodes, roots) { _ in }
    }

    /// The gradients of `roots` with respect to the tensors that `targets` made; nil where there
    /// is no way from a root to a target.
    func gradients(
        from roots: [(node: Node, gradient: Tensor)], to targets: [Node]
    ) -> [Tensor?] {
        let nodes = collect(roots)
        var gradients = [Tensor?](repeating: nil, count: targets.count)
        for node in nodes.reversed() {
            node.isWanted = targets.contains { $0 === node } || node.hasWantedInput
        }
        walk(nodes, roots) { node in
            for place in targets.indices where targets[place] === node {
                gradients[place] = node.pending
                if node.isLeaf { node.pending = nil }
            }
        }
        return gradients
    }

    /// Every node that the roots depend on, the latest first.
    private func collect(_ roots: [(node: Node, gradient: Tensor)]) -> [Node] {
        var found: [Node] = []
        var stack: [Node] = []
        for root in roots { visit(root.node, &stack) }
        while let node = stack.popLast() {
            found.append(node)
            visit(node.first, &stack)
            visit(node.second, &stack)
            for other in node.others { visit(other, &stack) }
        }
        return found.sortedUnlessSorted()
    }

    private func visit(_ node: Node?, _ stack: inout [Node]) {
        guard let node, !node.isVisited else { return }
        node.isVisited = true
        stack.append(node)
    }

    private func walk(
        _ nodes: [Node], _ roots: [(node: Node, gradient: Tensor)],
        capture: (Node) -> Void
    ) {
        let state = ThreadState.current
        let recordedBefore = state.pointee.recordsOperations
        state.pointee.recordsOperations = createsGraph
        defer { state.pointee.recordsOperations = recordedBefore }
        for root in roots { root.node.receive(root.gradient) }
        for node in nodes {
            if let station = node.station, let gradient = node.pending {
                node.pending = station.pass(gradient)
                node.ownsPending = false
            }
            capture(node)
            process(node)
        }
        for node in nodes {
            node.isVisited = false
            node.isWanted = false
        }
    }

    private func process(_ node: Node) {
        defer { node.pending = nil }
        guard node.isWanted, node.pending != nil else { return }
        if let keeper = node.station?.keeper, let gradient = node.pending {
            keeper.collect(gradient)
        }
        node.propagatePending()
        if !retainsGraph { node.releaseSaved() }
    }
}

extension Node {
    fileprivate var hasWantedInput: Bool {
        first?.isWanted ?? false || second?.isWanted ?? false
            || others.contains { $0?.isWanted ?? false }
    }
}

extension [Node] {
    /// The nodes with the latest first; a chain is found in that order already.
    fileprivate func sortedUnlessSorted() -> [Node] {
        for place in indices.dropFirst() where self[place - 1].sequence < self[place].sequence {
            return sorted { $0.sequence > $1.sequence }
        }
        return self
    }
}
