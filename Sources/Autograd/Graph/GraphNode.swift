import Arrays

/// An operation in the graph of a tensor: what PyTorch calls `grad_fn`, to walk along.
///
/// ```swift
/// func show(_ node: GraphNode?, _ indent: String = "") {
///     guard let node else { return }
///     print(indent + node.name)
///     for input in node.nextFunctions { show(input, indent + "  ") }
/// }
/// show((w * x).sum().graph)
/// // SumBackward0
/// //   MulBackward0
/// //     AccumulateGrad
/// ```
public struct GraphNode: Hashable, CustomStringConvertible {
    private let node: Node

    fileprivate init(_ node: Node) { self.node = node }

    /// PyTorch's name of the operation, such as `"AddBackward0"`; `"AccumulateGrad"` for a leaf.
    public var name: String { node.name }

    /// The operations that made the inputs, in their order; nil for an input without history.
    public var nextFunctions: [GraphNode?] { node.inputs.map { $0.map { GraphNode($0) } } }

    /// The shape of the tensor that the operation made.
    public var shape: Shape { node.shape }

    /// The name between angle brackets.
    public var description: String { "<\(name)>" }

    /// Whether both are the same operation of the same graph.
    public static func == (first: GraphNode, second: GraphNode) -> Bool {
        first.node === second.node
    }

    /// Feeds the identity of the operation to a hasher.
    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(node)) }
}

extension Tensor {
    /// How this tensor was made: the graph that `backward` walks, beginning with the last
    /// operation. A leaf that requires grad is an `AccumulateGrad`; nil without history.
    public var graph: GraphNode? { node.map { GraphNode($0) } }
}
