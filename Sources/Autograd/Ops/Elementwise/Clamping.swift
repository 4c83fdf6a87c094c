import Arrays

extension Tensor {
    /// The elements, none below `min`, a number or a tensor, which broadcasts.
    public func clamp(_ min: some TensorOperand) -> Tensor { clamped(min.operand, nil) }

    /// The elements, none below `min` and none above `max`; where `min` is above `max`, all `max`.
    ///
    /// ```swift
    /// print(Tensor([-2, 0.5, 7]).clamp(0, 1))  // tensor([0.0000, 0.5000, 1.0000])
    /// ```
    ///
    /// - Parameters:
    ///   - min: a number or a tensor, which broadcasts.
    ///   - max: a number or a tensor, which broadcasts.
    public func clamp(_ min: some TensorOperand, _ max: some TensorOperand) -> Tensor {
        clamped(min.operand, max.operand)
    }

    /// The elements, none below `min`, a number or a tensor, which broadcasts.
    public func clamp(min: some TensorOperand) -> Tensor { clamped(min.operand, nil) }

    /// The elements, none above `max`, a number or a tensor, which broadcasts.
    public func clamp(max: some TensorOperand) -> Tensor { clamped(nil, max.operand) }

    /// The elements, none below `min` and none above `max`.
    public func clamp(min: some TensorOperand, max: some TensorOperand) -> Tensor {
        clamped(min.operand, max.operand)
    }

    /// Raises every element to at least `min` in place.
    @discardableResult
    public func clamp_(_ min: some TensorOperand) -> Tensor { clamp(inPlace: min.operand, nil) }

    /// Brings every element between two bounds in place.
    @discardableResult
    public func clamp_(_ min: some TensorOperand, _ max: some TensorOperand) -> Tensor {
        clamp(inPlace: min.operand, max.operand)
    }

    /// Raises every element to at least `min` in place.
    @discardableResult
    public func clamp_(min: some TensorOperand) -> Tensor { clamp(inPlace: min.operand, nil) }

    /// Lowers every element to at most `max` in place.
    @discardableResult
    public func clamp_(max: some TensorOperand) -> Tensor { clamp(inPlace: nil, max.operand) }

    /// Brings every element between two bounds in place.
    @discardableResult
    public func clamp_(min: some TensorOperand, max: some TensorOperand) -> Tensor {
        clamp(inPlace: min.operand, max.operand)
    }
}

/// The elements, none below `min`.
public func clamp(_ input: Tensor, min: some TensorOperand) -> Tensor { input.clamp(min) }

/// The elements, none above `max`.
public func clamp(_ input: Tensor, max: some TensorOperand) -> Tensor { input.clamp(max: max) }

/// The elements, none below `min` and none above `max`.
public func clamp(
    _ input: Tensor, min: some TensorOperand, max: some TensorOperand
) -> Tensor {
    input.clamp(min, max)
}

/// The elements, none below `min` and none above `max`.
public func clamp(
    _ input: Tensor, _ min: some TensorOperand, _ max: some TensorOperand
) -> Tensor {
    input.clamp(min, max)
}

extension Tensor {
    fileprivate func clamped(_ low: Operand?, _ high: Operand?) -> Tensor {
        let kind = clampKind(low, high)
        var result = array.converted(to: kind)
        if let low { result = NDArray.maximum(result, paired(with: low).array, in: kind) }
        if let high { result = NDArray.minimum(result, paired(with: high).array, in: kind) }
        if case .tensor(let tensor)? = low { return between(result, tensor, high?.tensor) }
        if case .tensor(let tensor)? = high { return between(result, low?.tensor, tensor) }
        return record(result, from: self) {
            ClampNode(result, self, low?.tensor.item(), high?.tensor.item())
        }
    }

    private func between(_ result: NDArray, _ low: Tensor?, _ high: Tensor?) -> Tensor {
        let inputs = [self, low ?? Tensor(-Double.infinity), high ?? Tensor(Double.infinity)]
        return record(result, from: inputs) { ClampTensorsNode(result, inputs) }
    }

    private func clampKind(_ low: Operand?, _ high: Operand?) -> DType {
        var kind = dtype
        if let low { kind = DType.promote(kind, paired(with: low).kind) }
        if let high { kind = DType.promote(kind, paired(with: high).kind) }
        return kind
    }

    private func clamp(inPlace low: Operand?, _ high: Operand?) -> Tensor {
        let bounds = [low, high].compactMap { $0?.tensor }
        return update(withAll: bounds, in: clampKind(low, high)) {
            array.write(detach().clamped(low, high).array)
        } recorded: {
            $0.clamped(low, high)
        }
    }
}

/// Bounds that are numbers: the gradient passes where the element was between them.
private final class ClampNode: InputNode {
    private let low: Scalar?
    private let high: Scalar?

    init(_ output: NDArray, _ input: Tensor, _ low: Scalar?, _ high: Scalar?) {
        self.low = low
        self.high = high
        super.init(output, input)
    }

    override var name: String { "ClampBackward1" }

    override func gradient(_ gradient: Tensor) -> Tensor {
        let input = input
        var isOutside = input.isnan()
        if let low { isOutside = isOutside | (input <= low.asDouble) }
        if let high { isOutside = isOutside | (input >= high.asDouble) }
        return gradient.maskedFill(isOutside, 0)
    }
}

/// Bounds that are tensors: a bound gets the gradient where it took the element's place, and half
/// of it where both are equal.
private final class ClampTensorsNode: InputsNode {
    override var name: String { "ClampBackward0" }

    override func gradients(_ gradient: Tensor) -> [Tensor?] {
        let (input, low, high) = (input(0), input(1), input(2))
        let isOpen = low < high
        let isOnLow = (input .== low) & isOpen
        let isOnHigh = (input .== high) & isOpen
        let takesLow = (input < low) & (low <= high)
        let takesHigh = (input > high) | (low > high)
        let isInside = (input >= low) & (input <= high)
        return [
            gradient.shared(where: isOnLow | isOnHigh, withheld: ~isInside),
            gradient.shared(where: isOnLow, withheld: ~(takesLow | isOnLow)),
            gradient.shared(where: isOnHigh, withheld: ~(takesHigh | isOnHigh)),
        ]
    }
}
