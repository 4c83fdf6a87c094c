import Arrays

extension Tensor {
    /// Read as a larger shape: dimensions of size 1 repeat without being copied.
    ///
    /// - Parameter sizes: the new sizes, with new dimensions in front; −1 keeps a size.
    public func expand(_ sizes: Int...) -> Tensor { expand(Shape(sizes)) }

    /// Read as a larger shape: dimensions of size 1 repeat without being copied.
    public func expand(_ shape: Shape) -> Tensor {
        recordView(array.layout.expanded(to: shape), of: self) { ExpandNode($0, self) }
    }

    /// Read as another tensor's shape.
    public func expandAs(_ other: Tensor) -> Tensor { expand(other.shape) }

    /// Read as a larger shape: dimensions of size 1 repeat without being copied.
    public func broadcastTo(_ shape: Shape) -> Tensor { expand(shape) }

    /// The sum of the elements that broadcasting to this tensor's shape repeats: a gradient for
    /// the smaller shape.
    package func summed(to smaller: Shape) -> Tensor {
        if shape == smaller { return self }
        let lead = dim() - smaller.count
        let repeated = (0..<dim()).filter {
            $0 < lead || (smaller[$0 - lead] == 1 && shape[$0] != 1)
        }
        let sum = repeated.isEmpty ? self : sum(dim: repeated, keepdim: true)
        return sum.reshape(smaller)
    }
}

private final class ExpandNode: UnaryNode {
    override var name: String { "ExpandBackward0" }
}
