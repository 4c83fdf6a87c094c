import Arrays

extension Tensor {
    /// The elements without their signs.
    public func abs() -> Tensor { applied(NDArray.magnitude, MagnitudeNode.init) }

    /// Takes the signs off, in place.
    @discardableResult
    public func abs_() -> Tensor { replace(NDArray.magnitude) { $0.abs() } }

    /// 1 for positive elements, −1 for negative ones, and 0 for 0 and nan.
    public func sign() -> Tensor { applied(NDArray.sign, SignNode.init) }

    /// Replaces every element by its sign.
    @discardableResult
    public func sign_() -> Tensor { replace(NDArray.sign) { $0.sign() } }
}

/// The elements without their signs.
public func abs(_ input: Tensor) -> Tensor { input.abs() }

/// 1 for positive elements, −1 for negative ones, and 0 for 0 and nan.
public func sign(_ input: Tensor) -> Tensor { input.sign() }

private final class MagnitudeNode: InputNode {
    override var name: String { "AbsBackward0" }
    override func gradient(_ gradient: Tensor) -> Tensor { gradient * input.sign() }
}

private final class SignNode: StepNode {
    override var name: String { "SignBackward0" }
}
