import Arrays

/// Gradients as recorded operations, for an operation that is one kernel: the same function
/// composed of tensor operations is differentiated in its stead.
///
/// - Parameters:
///   - inputs: what the operation was given.
///   - gradient: the gradient of its result.
///   - composed: the sum of the products of the result and its gradient, by tensor operations.
/// - Returns: the gradient of every input, nil where it has none.
func gradientsByComposition(
    _ inputs: [Tensor], _ gradient: Tensor, _ composed: ([Tensor], Tensor) -> Tensor
) -> [Tensor?] {
    // The pass that asks for these gradients is under way in the graph behind the inputs, so that
    // graph is hidden until they are found.
    let links = inputs.map { Link($0) }
    let gradientLink = Link(gradient)
    let total = composed(links.map { $0.tensor }, gradientLink.tensor)
    var targets: [Node] = []
    for case let node? in links.map({ $0.node }) { targets.append(node) }
    guard let root = total.node, !targets.isEmpty else { return inputs.map { _ in nil } }
    let one = Tensor(NDArray(filled: .int(1), total.shape, total.dtype))
    let pass = BackwardPass(retainsGraph: true, createsGraph: true)
    var found = pass.gradients(from: [(root, one)], to: targets)[...]
    for link in links + [gradientLink] { link.connect() }
    return links.map { $0.node == nil ? nil : found.removeFirst() }
}

/// A tensor whose history is hidden for a while.
private struct Link {
    let tensor: Tensor
    let node: LinkNode?
    private let origin: Node?

    init(_ original: Tensor) {
        origin = original.node
        tensor = Tensor(original.array)
        node = origin.map { LinkNode(original.array, after: $0) }
        tensor.adopt(node)
    }

    func connect() { node?.first = origin }
}

private final class LinkNode: UnaryNode {
    init(_ output: NDArray, after origin: Node) {
        // The number of the node must be above its input's.
        super.init(output, origin)
        first = nil
    }

    override var name: String { "AliasBackward0" }
}
