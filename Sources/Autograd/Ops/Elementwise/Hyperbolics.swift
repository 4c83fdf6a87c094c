import Arrays

extension Tensor {
    /// The hyperbolic sines (eˣ − e⁻ˣ) / 2 of the elements.
    public func sinh() -> Tensor { applied(NDArray.hyperbolicSine, HyperbolicSineNode.init) }

    /// Replaces every element by its hyperbolic sine.
    @discardableResult
    public func sinh_() -> Tensor { replaceReal(NDArray.hyperbolicSine) { $0.sinh() } }

    /// The hyperbolic cosines (eˣ + e⁻ˣ) / 2 of the elements.
    public func cosh() -> Tensor { applied(NDArray.hyperbolicCosine, HyperbolicCosineNode.init) }

    /// Replaces every element by its hyperbolic cosine.
    @discardableResult
    public func cosh_() -> Tensor { replaceReal(NDArray.hyperbolicCosine) { $0.cosh() } }

    /// The hyperbolic tangents of the elements: between −1 and 1.
    public func tanh() -> Tensor { applied(NDArray.hyperbolicTangent, HyperbolicTangentNode.init) }

    /// Replaces every element by its hyperbolic tangent.
    @discardableResult
    public func tanh_() -> Tensor { replaceReal(NDArray.hyperbolicTangent) { $0.tanh() } }
}

/// The hyperbolic sines (eˣ − e⁻ˣ) / 2 of the elements.
public func sinh(_ input: Tensor) -> Tensor { input.sinh() }

/// The hyperbolic cosines (eˣ + e⁻ˣ) / 2 of the elements.
public func cosh(_ input: Tensor) -> Tensor { input.cosh() }

/// The hyperbolic tangents of the elements: between −1 and 1.
public func tanh(_ input: Tensor) -> Tensor { input.tanh() }

private final class HyperbolicSineNode: InputNode {
    override var name: String { "SinhBackward0" }
    override func gradient(_ gradient: Tensor) -> Tensor { gradient * input.cosh() }
}

private final class HyperbolicCosineNode: InputNode {
    override var name: String { "CoshBackward0" }
    override func gradient(_ gradient: Tensor) -> Tensor { gradient * input.sinh() }
}

private final class HyperbolicTangentNode: ResultNode {
    override var name: String { "TanhBackward0" }
    override func gradient(_ gradient: Tensor) -> Tensor { gradient * (1 - result.square()) }
}
