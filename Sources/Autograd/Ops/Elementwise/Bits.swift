import Arrays

extension Tensor {
    /// The bits that both elements have; for truth values, whether both are true.
    public static func & (first: Tensor, second: Tensor) -> Tensor { first.bitwiseAnd(second) }

    /// The bits that each element has in common with a number.
    public static func & (first: Tensor, second: some TensorScalar) -> Tensor {
        first.bitwiseAnd(second.scalar)
    }

    /// The bits that some element has; for truth values, whether one is true.
    public static func | (first: Tensor, second: Tensor) -> Tensor { first.bitwiseOr(second) }

    /// The bits that each element or a number has.
    public static func | (first: Tensor, second: some TensorScalar) -> Tensor {
        first.bitwiseOr(second.scalar)
    }

    /// The bits in which the elements differ; for truth values, whether exactly one is true.
    public static func ^ (first: Tensor, second: Tensor) -> Tensor { first.bitwiseXor(second) }

    /// The bits in which each element differs from a number.
    public static func ^ (first: Tensor, second: some TensorScalar) -> Tensor {
        first.bitwiseXor(second.scalar)
    }

    /// The bits that each element has not; for truth values, the opposite.
    public static prefix func ~ (operand: Tensor) -> Tensor { operand.bitwiseNot() }

    /// Keeps the bits that the other has too, in place.
    public static func &= (first: inout Tensor, second: some TensorOperand) {
        first.bitwiseAnd_(second)
    }

    /// Adds the bits that the other has, in place.
    public static func |= (first: inout Tensor, second: some TensorOperand) {
        first.bitwiseOr_(second)
    }

    /// Changes the bits that the other has, in place.
    public static func ^= (first: inout Tensor, second: some TensorOperand) {
        first.bitwiseXor_(second)
    }

    /// The bits that both have; for truth values, whether both are true.
    public func bitwiseAnd(_ other: some TensorOperand) -> Tensor {
        combined(NDArray.and, other.operand, "and")
    }

    /// The bits that one of both has; for truth values, whether one is true.
    public func bitwiseOr(_ other: some TensorOperand) -> Tensor {
        combined(NDArray.or, other.operand, "or")
    }

    /// The bits in which both differ; for truth values, whether exactly one is true.
    public func bitwiseXor(_ other: some TensorOperand) -> Tensor {
        combined(NDArray.exclusiveOr, other.operand, "xor")
    }

    /// The bits that each element has not; for truth values, the opposite.
    public func bitwiseNot() -> Tensor {
        if dtype.isFloatingPoint {
            stop("~ (operator.invert) is only implemented on integer and Boolean-type tensors")
        }
        return dtype == .bool ? logicalNot() : bitwiseXor(-1)
    }

    /// Keeps the bits that the other has too, in place.
    @discardableResult
    public func bitwiseAnd_(_ other: some TensorOperand) -> Tensor {
        combine(inPlace: NDArray.and, other.operand, "and")
    }

    /// Adds the bits that the other has, in place.
    @discardableResult
    public func bitwiseOr_(_ other: some TensorOperand) -> Tensor {
        combine(inPlace: NDArray.or, other.operand, "or")
    }

    /// Changes the bits that the other has, in place.
    @discardableResult
    public func bitwiseXor_(_ other: some TensorOperand) -> Tensor {
        combine(inPlace: NDArray.exclusiveOr, other.operand, "xor")
    }
}

/// The bits that both elements, which broadcast, have.
public func bitwiseAnd(_ first: Tensor, _ second: some TensorOperand) -> Tensor {
    first.bitwiseAnd(second)
}

/// The bits that one of both elements, which broadcast, has.
public func bitwiseOr(_ first: Tensor, _ second: some TensorOperand) -> Tensor {
    first.bitwiseOr(second)
}

/// The bits in which both elements, which broadcast, differ.
public func bitwiseXor(_ first: Tensor, _ second: some TensorOperand) -> Tensor {
    first.bitwiseXor(second)
}

/// The bits that each element has not; for truth values, the opposite.
public func bitwiseNot(_ input: Tensor) -> Tensor { input.bitwiseNot() }

private typealias BitKernel = (NDArray, NDArray, DType, NDArray?) -> NDArray

extension Tensor {
    private func combined(_ kernel: BitKernel, _ other: Operand, _ word: String) -> Tensor {
        let (array, kind) = paired(with: other)
        requireBits(kind, word)
        return Tensor(kernel(self.array, array, kind, nil))
    }

    private func combine(
        inPlace kernel: BitKernel, _ other: Operand, _ word: String
    ) -> Tensor {
        requireBits(paired(with: other).kind, word)
        return update(with: other) {
            _ = kernel(array, $0, $1, array)
        } recorded: {
            $0.combined(kernel, other, word)
        }
    }

    private func requireBits(_ kind: DType, _ word: String) {
        if kind.isFloatingPoint {
            stop("\"bitwise_\(word)_cpu\" not implemented for '\(kind.scalarTypeName)'")
        }
    }
}
