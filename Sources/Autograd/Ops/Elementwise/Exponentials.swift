import Arrays

extension Tensor {
    /// e to the power of every element.
    public func exp() -> Tensor { applied(NDArray.exponential, ExponentialNode.init) }

    /// Replaces every element by e to its power.
    @discardableResult
    public func exp_() -> Tensor { replaceReal(NDArray.exponential) { $0.exp() } }

    /// e to the power of every element, less 1: exact for elements near 0 too.
    public func expm1() -> Tensor {
        applied(NDArray.exponentialLessOne, ExponentialLessOneNode.init)
    }

    /// Replaces every element by e to its power, less 1.
    @discardableResult
    public func expm1_() -> Tensor { replaceReal(NDArray.exponentialLessOne) { $0.expm1() } }

    /// 1 / (1 + e⁻ˣ) for every element x: between 0 and 1.
    public func sigmoid() -> Tensor { applied(NDArray.sigmoid, SigmoidNode.init) }

    /// Replaces every element x by 1 / (1 + e⁻ˣ).
    @discardableResult
    public func sigmoid_() -> Tensor { replaceReal(NDArray.sigmoid) { $0.sigmoid() } }

    /// The error function of every element x: 2/√π times the integral of e^(−t²) from 0 to x.
    public func erf() -> Tensor { applied(NDArray.errorFunction, ErrorFunctionNode.init) }

    /// Replaces every element by its error function.
    @discardableResult
    public func erf_() -> Tensor { replaceReal(NDArray.errorFunction) { $0.erf() } }
}

/// e to the power of every element.
public func exp(_ input: Tensor) -> Tensor { input.exp() }

/// e to the power of every element, less 1: exact for elements near 0 too.
public func expm1(_ input: Tensor) -> Tensor { input.expm1() }

/// 1 / (1 + e⁻ˣ) for every element x: between 0 and 1.
public func sigmoid(_ input: Tensor) -> Tensor { input.sigmoid() }

/// The error function of every element x: 2/√π times the integral of e^(−t²) from 0 to x.
public func erf(_ input: Tensor) -> Tensor { input.erf() }

private final class ExponentialNode: ResultNode {
    override var name: String { "ExpBackward0" }
    override func gradient(_ gradient: Tensor) -> Tensor { gradient * result }
}

private final class ExponentialLessOneNode: ResultNode {
    override var name: String { "Expm1Backward0" }
    override func gradient(_ gradient: Tensor) -> Tensor { gradient * (result + 1) }
}

private final class SigmoidNode: ResultNode {
    override var name: String { "SigmoidBackward0" }
    override func gradient(_ gradient: Tensor) -> Tensor { gradient * (1 - result) * result }
}

private final class ErrorFunctionNode: InputNode {
    override var name: String { "ErfBackward0" }

    override func gradient(_ gradient: Tensor) -> Tensor {
        gradient * (-input.square()).exp() * 1.1283791670955126
    }
}
