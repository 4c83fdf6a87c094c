import Arrays

/// How a quotient is rounded.
public enum RoundingMode {
    /// Towards 0, as Swift's `/` does for whole numbers.
    case trunc
    /// Down, as Python's `//` does.
    case floor
}

extension Tensor {
    /// The remainders by another tensor, which broadcasts, with the signs of the divisors.
    public static func % (first: Tensor, second: Tensor) -> Tensor { first.remainder(second) }

    /// The remainders by a number, with its sign.
    public static func % (first: Tensor, second: some TensorScalar) -> Tensor {
        first.remainder(second.scalar)
    }

    /// What is left of the elements after whole multiples of `other`, with the sign of `other`, as
    /// Python's `%` gives it.
    ///
    /// - Parameter other: a tensor, which broadcasts, or a number.
    public func remainder(_ other: some TensorOperand) -> Tensor {
        divided(NDArray.floorRemainder, other.operand, .floor, "RemainderBackward")
    }

    /// Replaces the elements by their remainders, with the sign of `other`.
    @discardableResult
    public func remainder_(_ other: some TensorOperand) -> Tensor {
        update(with: other.operand) {
            _ = NDArray.floorRemainder(array, $0, in: $1, into: array)
        } recorded: {
            $0.remainder(other)
        }
    }

    /// What is left of the elements after whole multiples of `other`, with the sign of the
    /// elements, as C's `fmod` gives it.
    ///
    /// - Parameter other: a tensor, which broadcasts, or a number.
    public func fmod(_ other: some TensorOperand) -> Tensor {
        divided(NDArray.truncatingRemainder, other.operand, .trunc, "FmodBackward")
    }

    /// Replaces the elements by their remainders, with their own signs.
    @discardableResult
    public func fmod_(_ other: some TensorOperand) -> Tensor {
        update(with: other.operand) {
            _ = NDArray.truncatingRemainder(array, $0, in: $1, into: array)
        } recorded: {
            $0.fmod(other)
        }
    }

    /// The quotients rounded down, as Python's `//` gives them; whole numbers stay whole.
    ///
    /// - Parameter other: a tensor, which broadcasts, or a number.
    public func floorDivide(_ other: some TensorOperand) -> Tensor {
        let (divisor, kind) = paired(with: other.operand)
        let result = NDArray.floorQuotient(array, divisor, in: kind)
        let second = other.operand.tensor
        return record(result, from: self, second) { FloorDivideNode(result, self, second) }
    }

    /// Replaces the elements by their quotients, rounded down.
    @discardableResult
    public func floorDivide_(_ other: some TensorOperand) -> Tensor {
        update(with: other.operand) {
            _ = NDArray.floorQuotient(array, $0, in: $1, into: array)
        } recorded: {
            $0.floorDivide(other)
        }
    }

    /// The quotients, rounded; whole numbers stay whole.
    ///
    /// - Parameters:
    ///   - other: a tensor, which broadcasts, or a number.
    ///   - roundingMode: which way to round.
    public func div(_ other: some TensorOperand, roundingMode: RoundingMode) -> Tensor {
        let (divisor, kind) = paired(with: other.operand)
        let result =
            roundingMode == .floor
            ? NDArray.floorQuotient(array, divisor, in: kind)
            : NDArray.truncatingQuotient(array, divisor, in: kind)
        let second = other.operand.tensor
        return record(result, from: self, second) { RoundedQuotientNode(result, self, second) }
    }

    /// Divides in place and rounds.
    @discardableResult
    public func div_(_ other: some TensorOperand, roundingMode: RoundingMode) -> Tensor {
        update(with: other.operand) {
            _ =
                roundingMode == .floor
                ? NDArray.floorQuotient(array, $0, in: $1, into: array)
                : NDArray.truncatingQuotient(array, $0, in: $1, into: array)
        } recorded: {
            $0.div(other, roundingMode: roundingMode)
        }
    }
}

/// What is left of the elements of `first` after whole multiples of `second`, with the sign of
/// `second`.
public func remainder(_ first: Tensor, _ second: some TensorOperand) -> Tensor {
    first.remainder(second)
}

/// What is left of the elements of `first` after whole multiples of `second`, with the sign of
/// `first`.
public func fmod(_ first: Tensor, _ second: some TensorOperand) -> Tensor { first.fmod(second) }

/// The quotients rounded down; whole numbers stay whole.
public func floorDivide(_ first: Tensor, _ second: some TensorOperand) -> Tensor {
    first.floorDivide(second)
}

/// The quotients, rounded; whole numbers stay whole.
public func div(
    _ first: Tensor, _ second: some TensorOperand, roundingMode: RoundingMode
) -> Tensor {
    first.div(second, roundingMode: roundingMode)
}

extension Tensor {
    private func divided(
        _ kernel: (NDArray, NDArray, DType, NDArray?) -> NDArray, _ other: Operand,
        _ mode: RoundingMode, _ label: String
    ) -> Tensor {
        let (divisor, kind) = paired(with: other)
        let result = kernel(array, divisor, kind, nil)
        switch other {
        case .tensor(let tensor):
            return record(result, from: self, tensor) {
                RemainderNode(result, self, tensor, mode, label + "1")
            }
        case .number:
            return record(result, from: self) { ScalarRemainderNode(result, self, label + "0") }
        }
    }
}

/// A remainder of a tensor: the divisor is taken off as often as the quotient says.
private final class RemainderNode: PairNode {
    private let mode: RoundingMode
    private let label: String

    init(
        _ output: NDArray, _ input: Tensor, _ divisor: Tensor, _ mode: RoundingMode,
        _ label: String
    ) {
        self.mode = mode
        self.label = label
        super.init(output, input, divisor)
    }

    override var name: String { label }

    override func secondGradient(_ gradient: Tensor) -> Tensor {
        -gradient * left.div(right, roundingMode: mode)
    }
}

private final class ScalarRemainderNode: UnaryNode {
    private let label: String

    init(_ output: NDArray, _ input: Tensor, _ label: String) {
        self.label = label
        super.init(output, input)
    }

    override var name: String { label }
}

/// A rounded quotient, whose gradient is 0.
private final class RoundedQuotientNode: BinaryNode {
    override var name: String { "DivBackward2" }
    override func firstGradient(_ gradient: Tensor) -> Tensor { zerosLike(gradient) }
    override func secondGradient(_ gradient: Tensor) -> Tensor { zerosLike(gradient) }
}

/// PyTorch records a floor division and cannot differentiate it.
private final class FloorDivideNode: BinaryNode {
    override var name: String { "NotImplemented" }
    override func firstGradient(_ gradient: Tensor) -> Tensor { refuse() }
    override func secondGradient(_ gradient: Tensor) -> Tensor { refuse() }

    private func refuse() -> Never { stop("derivative for aten::floor_divide is not implemented") }
}
