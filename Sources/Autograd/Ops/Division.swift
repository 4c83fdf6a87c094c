import Arrays

extension Tensor {
    /// The quotients of the elements, which broadcast; whole numbers give floating-point ones.
    public static func / (first: Tensor, second: Tensor) -> Tensor { first.over(second) }

    /// Every element divided by a number.
    public static func / (first: Tensor, second: some TensorScalar) -> Tensor {
        first.over(second.scalar)
    }

    /// A number divided by every element.
    public static func / (first: some TensorScalar, second: Tensor) -> Tensor {
        second.reciprocal(times: first.scalar)
    }

    /// Divides in place.
    public static func /= (first: inout Tensor, second: Tensor) { first.div_(second) }

    /// Divides by a number in place.
    public static func /= (first: inout Tensor, second: some TensorScalar) {
        first.div_(second.scalar)
    }

    /// The quotients by `other`, which is a tensor, which broadcasts, or a number.
    public func div(_ other: some TensorOperand) -> Tensor {
        switch other.operand {
        case .tensor(let tensor): over(tensor)
        case .number(let scalar): over(scalar)
        }
    }

    /// Divides in place and returns this tensor, whose shape and kind must hold the quotient.
    @discardableResult
    public func div_(_ other: some TensorOperand) -> Tensor {
        switch other.operand {
        case .tensor(let tensor):
            update(with: tensor, inFloatingPoint: true) { kind in
                NDArray.divide(array, tensor.array, in: kind, into: array)
            } recorded: {
                $0.over(tensor)
            }
        case .number(let scalar):
            update(with: scalar, inFloatingPoint: true) { kind in
                NDArray.divide(array, scalar, in: kind, into: array)
            } recorded: {
                $0.over(scalar)
            }
        }
    }
}

/// The quotients of the elements of `first` and `second`, a tensor, which broadcasts, or a number.
public func div(_ first: Tensor, _ second: some TensorOperand) -> Tensor { first.div(second) }

/// 1 divided by every element.
public func reciprocal(_ input: Tensor) -> Tensor { input.reciprocal() }

extension Tensor {
    fileprivate func over(_ other: Tensor) -> Tensor {
        let quotient = NDArray.divide(array, other.array)
        return record(quotient, from: self, other) { DivideNode(quotient, self, other) }
    }

    fileprivate func over(_ scalar: Scalar) -> Tensor {
        let kind = dtype.promoted(with: scalar).asFloatingPoint
        let quotient = NDArray.divide(array, scalar, in: kind)
        return record(quotient, from: self) { DivideByScalarNode(quotient, self, scalar) }
    }

    /// PyTorch computes `number / tensor` as the reciprocal times the number.
    private func reciprocal(times scalar: Scalar) -> Tensor { reciprocal().mul(scalar) }

    /// 1 divided by every element.
    public func reciprocal() -> Tensor { applied(NDArray.reciprocal, ReciprocalNode.init) }

    /// Replaces every element by 1 divided by it.
    @discardableResult
    public func reciprocal_() -> Tensor { replaceReal(NDArray.reciprocal) { $0.reciprocal() } }
}

private final class DivideNode: BinaryNode {
    private var a: SavedTensor?
    private var b: SavedTensor?

    override init(_ output: NDArray, _ a: Tensor, _ b: Tensor) {
        super.init(output, a, b)
        if second != nil { self.a = SavedTensor(a) }
        self.b = SavedTensor(b)
    }

    override var name: String { "DivBackward0" }

    override func firstGradient(_ gradient: Tensor) -> Tensor {
        gradient / SavedTensor.unpacked(b, second)
    }

    override func secondGradient(_ gradient: Tensor) -> Tensor {
        let divisor = SavedTensor.unpacked(b, second)
        return -gradient * ((SavedTensor.unpacked(a, first) / divisor) / divisor)
    }

    override func releaseSaved() {
        a = nil
        b = nil
    }
}

private final class DivideByScalarNode: UnaryNode {
    private let divisor: Scalar

    init(_ output: NDArray, _ input: Tensor, _ divisor: Scalar) {
        self.divisor = divisor
        super.init(output, input)
    }

    override var name: String { "DivBackward0" }
    override func gradient(_ gradient: Tensor) -> Tensor { gradient.over(divisor) }
}

private final class ReciprocalNode: ResultNode {
    override var name: String { "ReciprocalBackward0" }
    override func gradient(_ gradient: Tensor) -> Tensor { -gradient * (result * result) }
}
