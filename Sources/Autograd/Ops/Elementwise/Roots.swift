import Arrays

extension Tensor {
    /// The square roots of the elements; nan for negative numbers.
    public func sqrt() -> Tensor { applied(NDArray.squareRoot, SquareRootNode.init) }

    /// Replaces every element by its square root.
    @discardableResult
    public func sqrt_() -> Tensor { replaceReal(NDArray.squareRoot) { $0.sqrt() } }

    /// 1 divided by the square roots of the elements: inf for 0.
    public func rsqrt() -> Tensor {
        applied(NDArray.reciprocalSquareRoot, ReciprocalSquareRootNode.init)
    }

    /// Replaces every element by 1 divided by its square root.
    @discardableResult
    public func rsqrt_() -> Tensor { replaceReal(NDArray.reciprocalSquareRoot) { $0.rsqrt() } }
}

/// The square roots of the elements; nan for negative numbers.
public func sqrt(_ input: Tensor) -> Tensor { input.sqrt() }

/// 1 divided by the square roots of the elements: inf for 0.
public func rsqrt(_ input: Tensor) -> Tensor { input.rsqrt() }

private final class SquareRootNode: ResultNode {
    override var name: String { "SqrtBackward0" }
    override func gradient(_ gradient: Tensor) -> Tensor { gradient / (2 * result) }
}

private final class ReciprocalSquareRootNode: ResultNode {
    override var name: String { "RsqrtBackward0" }
    override func gradient(_ gradient: Tensor) -> Tensor { -0.5 * gradient * result.pow(3) }
}
