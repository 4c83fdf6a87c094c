import Arrays

extension Tensor {
    /// These elements where a condition holds, and the other's elsewhere; all broadcast.
    ///
    /// - Parameters:
    ///   - condition: truth values.
    ///   - other: a tensor or a number.
    public func `where`(_ condition: Tensor, _ other: some TensorOperand) -> Tensor {
        Tensor.chosen(condition, .tensor(self), other.operand)
    }

    /// The elements of one operand where a condition holds, and of another elsewhere.
    ///
    /// All broadcast. As a free function, `where` must be written between backticks, because it
    /// is a word of Swift.
    ///
    /// ```swift
    /// let positive = Tensor.where(x > 0, x, 0)
    /// ```
    ///
    /// - Parameters:
    ///   - condition: truth values.
    ///   - first: a tensor or a number.
    ///   - second: a tensor or a number.
    public static func `where`(
        _ condition: Tensor, _ first: some TensorOperand, _ second: some TensorOperand
    ) -> Tensor {
        chosen(condition, first.operand, second.operand)
    }

    /// The indices, one tensor for every dimension, at which a condition holds.
    public static func `where`(_ condition: Tensor) -> [Tensor] {
        let places = condition.array.nonzeroPlaces()
        return (0..<Swift.max(condition.dim(), 1)).map {
            Tensor(places.unraveled(condition.dim() == 0 ? [1] : condition.shape, along: $0))
        }
    }

    /// The elements, with a number, or the one element of a tensor, where a mask is true.
    ///
    /// - Parameters:
    ///   - mask: truth values, which broadcast with the tensor.
    ///   - value: a number or a scalar tensor.
    public func maskedFill(_ mask: Tensor, _ value: some TensorOperand) -> Tensor {
        requireTruth(mask)
        let filler = filler(value.operand)
        let result = NDArray.choose(where: mask.array, filler.array, array, in: dtype)
        return record(result, from: self, filler) {
            MaskedFillNode(result, self, filler, mask, value.operand.isTensor)
        }
    }

    /// Sets the elements to a number, or to the one element of a tensor, where a mask is true.
    @discardableResult
    public func maskedFill_(_ mask: Tensor, _ value: some TensorOperand) -> Tensor {
        requireTruth(mask)
        let filler = filler(value.operand)
        let shape = Shape.broadcast(shape, mask.shape)
        return update(with: filler, shape: shape) {
            array.write(filler.array, where: mask.array)
        } recorded: {
            $0.maskedFill(mask, value)
        }
    }
}

/// The elements of one operand where a condition holds, and of another elsewhere; all broadcast.
///
/// `Tensor.where` is the same without backticks.
public func `where`(
    _ condition: Tensor, _ first: some TensorOperand, _ second: some TensorOperand
) -> Tensor {
    Tensor.where(condition, first, second)
}

extension Tensor {
    private static func chosen(
        _ condition: Tensor, _ first: Operand, _ second: Operand
    ) -> Tensor {
        if condition.dtype != .bool && condition.dtype != .uint8 {
            stop(
                "where expected condition to be a boolean tensor, but got a tensor with dtype "
                    + condition.dtype.scalarTypeName)
        }
        let mask = condition.bool()
        let kind = choiceKind(first, second)
        let (a, b) = (first.choice(kind), second.choice(kind))
        let result = NDArray.choose(where: mask.array, a.array, b.array, in: kind)
        return record(result, from: a, b) { ChoiceNode(result, a, b, mask) }
    }

    private static func choiceKind(_ first: Operand, _ second: Operand) -> DType {
        switch (first, second) {
        case (.tensor(let one), .tensor(let other)): DType.promote(one.array, other.array)
        case (.tensor(let tensor), .number(let scalar)), (.number(let scalar), .tensor(let tensor)):
            tensor.dtype.promoted(with: scalar)
        case (.number(let one), .number(let other)): one.dtype.promoted(with: other)
        }
    }

    private func requireTruth(_ mask: Tensor) {
        if mask.dtype != .bool {
            stop(
                "masked_fill_ only supports boolean masks, but got mask with dtype "
                    + mask.dtype.wordName)
        }
    }

    private func filler(_ value: Operand) -> Tensor {
        guard case .tensor(let tensor) = value else {
            return Tensor(NDArray(value.tensor.item(), dtype))
        }
        if tensor.dim() != 0 {
            stop(
                "masked_fill_ only supports a 0-dimensional value tensor, but got tensor with "
                    + "\(tensor.dim()) dimension(s).")
        }
        return tensor
    }
}

extension Operand {
    fileprivate var isTensor: Bool {
        if case .tensor = self { return true }
        return false
    }

    /// The operand as a tensor; a number in the kind of the result.
    fileprivate func choice(_ kind: DType) -> Tensor {
        switch self {
        case .tensor(let tensor): tensor
        case .number(let scalar): Tensor(NDArray(scalar, kind))
        }
    }
}

private final class ChoiceNode: BinaryNode {
    private let condition: Tensor

    init(_ output: NDArray, _ first: Tensor, _ second: Tensor, _ condition: Tensor) {
        self.condition = condition
        super.init(output, first, second)
    }

    override var name: String { "WhereBackward0" }

    override func firstGradient(_ gradient: Tensor) -> Tensor {
        Tensor.where(condition, gradient, 0)
    }

    override func secondGradient(_ gradient: Tensor) -> Tensor {
        Tensor.where(condition, 0, gradient)
    }
}

private final class MaskedFillNode: BinaryNode {
    private let mask: Tensor
    private let label: String

    init(
        _ output: NDArray, _ input: Tensor, _ filler: Tensor, _ mask: Tensor, _ isTensor: Bool
    ) {
        self.mask = mask
        label = isTensor ? "MaskedFillBackward1" : "MaskedFillBackward0"
        super.init(output, input, filler)
    }

    override var name: String { label }

    override func firstGradient(_ gradient: Tensor) -> Tensor { gradient.maskedFill(mask, 0) }

    override func secondGradient(_ gradient: Tensor) -> Tensor {
        gradient.maskedFill(~mask, 0)
    }
}
