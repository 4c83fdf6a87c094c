import Arrays

extension Tensor {
    /// The differences of the elements, which broadcast.
    public static func - (first: Tensor, second: Tensor) -> Tensor { first.minus(second) }

    /// Every element minus a number.
    public static func - (first: Tensor, second: some TensorScalar) -> Tensor {
        first.minus(second.scalar)
    }

    /// A number minus every element.
    public static func - (first: some TensorScalar, second: Tensor) -> Tensor {
        second.subtracted(from: first.scalar)
    }

    /// Subtracts in place.
    public static func -= (first: inout Tensor, second: Tensor) { first.sub_(second) }

    /// Subtracts a number in place.
    public static func -= (first: inout Tensor, second: some TensorScalar) {
        first.sub_(second.scalar)
    }

    /// `self - alpha * other`, where `other` is a tensor, which broadcasts, or a number.
    public func sub(_ other: some TensorOperand, alpha: Double = 1) -> Tensor {
        switch other.operand.times(alpha) {
        case .tensor(let tensor): minus(tensor)
        case .number(let scalar): minus(scalar)
        }
    }

    /// Subtracts `alpha * other` in place and returns this tensor, whose shape and kind must hold
    /// the difference.
    @discardableResult
    public func sub_(_ other: some TensorOperand, alpha: Double = 1) -> Tensor {
        switch other.operand.times(alpha) {
        case .tensor(let tensor):
            requireNumbers(dtype, tensor.dtype)
            return update(with: tensor) { kind in
                NDArray.subtract(array, tensor.array, in: kind, into: array)
            } recorded: {
                $0.minus(tensor)
            }
        case .number(let scalar):
            requireNumbers(dtype, scalar.dtype)
            return update(with: scalar) { kind in
                NDArray.subtract(array, scalar, in: kind, into: array)
            } recorded: {
                $0.minus(scalar)
            }
        }
    }
}

/// `first - alpha * second`, where `second` is a tensor, which broadcasts, or a number.
public func sub(_ first: Tensor, _ second: some TensorOperand, alpha: Double = 1) -> Tensor {
    first.sub(second, alpha: alpha)
}

extension Tensor {
    fileprivate func minus(_ other: Tensor) -> Tensor {
        requireNumbers(array.dtype, other.dtype)
        let difference = NDArray.subtract(array, other.array)
        return record(difference, from: self, other) { SubtractNode(difference, self, other) }
    }

    fileprivate func minus(_ scalar: Scalar) -> Tensor {
        requireNumbers(dtype, scalar.dtype)
        let difference = NDArray.subtract(array, scalar, in: dtype.promoted(with: scalar))
        return record(difference, from: self) { SubtractScalarNode(difference, self) }
    }

    private func subtracted(from scalar: Scalar) -> Tensor {
        requireNumbers(dtype, scalar.dtype)
        let difference = NDArray.subtract(array, from: scalar, in: dtype.promoted(with: scalar))
        return record(difference, from: self) { SubtractFromScalarNode(difference, self) }
    }

    private func requireNumbers(_ first: DType, _ second: DType) {
        if first == .bool && second == .bool {
            stop(
                "Subtraction, the `-` operator, with two bool tensors is not supported. Use the "
                    + "`^` or `logical_xor()` operator instead.")
        }
        if first == .bool || second == .bool {
            stop(
                "Subtraction, the `-` operator, with a bool tensor is not supported. If you are "
                    + "trying to invert a mask, use the `~` or `logical_not()` operator instead.")
        }
    }
}

private final class SubtractNode: BinaryNode {
    override var name: String { "SubBackward0" }
    override func secondGradient(_ gradient: Tensor) -> Tensor { -gradient }
}

private final class SubtractScalarNode: UnaryNode {
    override var name: String { "SubBackward0" }
}

/// PyTorch turns `number - tensor` into a call of its own, `rsub`.
private final class SubtractFromScalarNode: UnaryNode {
    override var name: String { "RsubBackward1" }
    override func gradient(_ gradient: Tensor) -> Tensor { -gradient }
}
