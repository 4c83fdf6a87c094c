import Arrays

extension Tensor {
    /// The natural logarithms of the elements: −inf for 0, nan for negative numbers.
    public func log() -> Tensor { applied(NDArray.logarithm, LogarithmNode.init) }

    /// Replaces every element by its natural logarithm.
    @discardableResult
    public func log_() -> Tensor { replaceReal(NDArray.logarithm) { $0.log() } }

    /// The logarithms of the elements to the base 2.
    public func log2() -> Tensor { applied(NDArray.binaryLogarithm, BinaryLogarithmNode.init) }

    /// Replaces every element by its logarithm to the base 2.
    @discardableResult
    public func log2_() -> Tensor { replaceReal(NDArray.binaryLogarithm) { $0.log2() } }

    /// The logarithms of the elements to the base 10.
    public func log10() -> Tensor { applied(NDArray.decimalLogarithm, DecimalLogarithmNode.init) }

    /// Replaces every element by its logarithm to the base 10.
    @discardableResult
    public func log10_() -> Tensor { replaceReal(NDArray.decimalLogarithm) { $0.log10() } }

    /// The natural logarithms of 1 + the elements: exact for elements near 0 too.
    public func log1p() -> Tensor {
        applied(NDArray.logarithmOfOnePlus, LogarithmOfOnePlusNode.init)
    }

    /// Replaces every element by the natural logarithm of 1 + it.
    @discardableResult
    public func log1p_() -> Tensor { replaceReal(NDArray.logarithmOfOnePlus) { $0.log1p() } }
}

/// The natural logarithms of the elements: −inf for 0, nan for negative numbers.
public func log(_ input: Tensor) -> Tensor { input.log() }

/// The logarithms of the elements to the base 2.
public func log2(_ input: Tensor) -> Tensor { input.log2() }

/// The logarithms of the elements to the base 10.
public func log10(_ input: Tensor) -> Tensor { input.log10() }

/// The natural logarithms of 1 + the elements: exact for elements near 0 too.
public func log1p(_ input: Tensor) -> Tensor { input.log1p() }

private final class LogarithmNode: InputNode {
    override var name: String { "LogBackward0" }
    override func gradient(_ gradient: Tensor) -> Tensor { gradient / input }
}

private final class BinaryLogarithmNode: InputNode {
    override var name: String { "Log2Backward0" }
    override func gradient(_ gradient: Tensor) -> Tensor { gradient / (input * 0.6931471805599453) }
}

private final class DecimalLogarithmNode: InputNode {
    override var name: String { "Log10Backward0" }
    override func gradient(_ gradient: Tensor) -> Tensor { gradient / (input * 2.302585092994046) }
}

private final class LogarithmOfOnePlusNode: InputNode {
    override var name: String { "Log1PBackward0" }
    override func gradient(_ gradient: Tensor) -> Tensor { gradient / (input + 1) }
}
