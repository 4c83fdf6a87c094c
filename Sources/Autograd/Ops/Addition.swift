import Arrays

extension Tensor {
    /// The sums of the elements, which broadcast.
    public static func + (first: Tensor, second: Tensor) -> Tensor { first.plus(second) }

    /// Every element plus a number.
    public static func + (first: Tensor, second: some TensorScalar) -> Tensor {
        first.plus(second.scalar)
    }

    /// A number plus every element.
    public static func + (first: some TensorScalar, second: Tensor) -> Tensor {
        second.plus(first.scalar)
    }

    /// Adds in place.
    public static func += (first: inout Tensor, second: Tensor) { first.add_(second) }

    /// Adds a number in place.
    public static func += (first: inout Tensor, second: some TensorScalar) {
        first.add_(second.scalar)
    }

    /// `self + alpha * other`, where `other` is a tensor, which broadcasts, or a number.
    public func add(_ other: some TensorOperand, alpha: Double = 1) -> Tensor {
        switch other.operand.times(alpha) {
        case .tensor(let tensor): plus(tensor)
        case .number(let scalar): plus(scalar)
        }
    }

    /// Adds `alpha * other` in place and returns this tensor, whose shape and kind must hold the
    /// sum.
    @discardableResult
    public func add_(_ other: some TensorOperand, alpha: Double = 1) -> Tensor {
        switch other.operand.times(alpha) {
        case .tensor(let tensor):
            update(with: tensor) { kind in
                NDArray.add(array, tensor.array, in: kind, into: array)
            } recorded: {
                $0.plus(tensor)
            }
        case .number(let scalar):
            update(with: scalar) { kind in
                NDArray.add(array, scalar, in: kind, into: array)
            } recorded: {
                $0.plus(scalar)
            }
        }
    }
}

/// `first + alpha * second`, where `second` is a tensor, which broadcasts, or a number.
public func add(_ first: Tensor, _ second: some TensorOperand, alpha: Double = 1) -> Tensor {
    first.add(second, alpha: alpha)
}

/// Writes `first + second` into `out`, which must have the sum's shape, and returns it.
@discardableResult
public func add(_ first: Tensor, _ second: some TensorOperand, out: Tensor) -> Tensor {
    out.copy_(first.add(second))
}

extension Tensor {
    fileprivate func plus(_ other: Tensor) -> Tensor {
        let sum = NDArray.add(array, other.array)
        return record(sum, from: self, other) { AddNode(sum, self, other) }
    }

    fileprivate func plus(_ scalar: Scalar) -> Tensor {
        let sum = NDArray.add(array, scalar, in: dtype.promoted(with: scalar))
        return record(sum, from: self) { AddScalarNode(sum, self) }
    }
}

extension Operand {
    /// The operand times a factor, itself if the factor is 1.
    func times(_ factor: Double) -> Operand {
        if factor == 1 { return self }
        switch self {
        case .tensor(let tensor): return .tensor(tensor * factor)
        case .number(.double(let value)): return .number(.double(value * factor))
        case .number(let scalar):
            let whole = Int64(exactly: factor)
            guard let whole else { return .number(.double(scalar.asDouble * factor)) }
            return .number(.int(scalar.asInt64 * whole))
        }
    }
}

private final class AddNode: BinaryNode {
    override var name: String { "AddBackward0" }
}

private final class AddScalarNode: UnaryNode {
    override var name: String { "AddBackward0" }
}
