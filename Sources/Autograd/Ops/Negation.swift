import Arrays

extension Tensor {
    /// The elements with their signs changed.
    public static prefix func - (operand: Tensor) -> Tensor { operand.neg() }

    /// The elements with their signs changed.
    public func neg() -> Tensor {
        if dtype == .bool {
            stop(
                "Negation, the `-` operator, on a bool tensor is not supported. If you are "
                    + "trying to invert a mask, use the `~` or `logical_not()` operator instead.")
        }
        let result = NDArray.negate(array)
        return record(result, from: self) { NegateNode(result, self) }
    }

    /// Changes the signs in place.
    @discardableResult
    public func neg_() -> Tensor {
        update {
            NDArray.negate(array, into: array)
        } recorded: {
            $0.neg()
        }
    }
}

/// The elements with their signs changed.
public func neg(_ input: Tensor) -> Tensor { input.neg() }

private final class NegateNode: UnaryNode {
    override var name: String { "NegBackward0" }
    override func gradient(_ gradient: Tensor) -> Tensor { -gradient }
}
