import Arrays

extension Tensor {
    /// The elements, with 0 in place of negative ones; the slope at 0 is 0.
    public func relu() -> Tensor {
        requireNumbers()
        return applied(NDArray.rectified, RectifierNode.init)
    }

    /// Sets negative elements to 0 in place.
    @discardableResult
    public func relu_() -> Tensor {
        requireNumbers()
        return replace(NDArray.rectified) { $0.relu() }
    }

    private func requireNumbers() {
        if dtype == .bool { stop("Boolean inputs not supported for relu") }
    }
}

/// The elements, with 0 in place of negative ones.
public func relu(_ input: Tensor) -> Tensor { input.relu() }

private final class RectifierNode: ResultNode {
    override var name: String { "ReluBackward0" }

    override func gradient(_ gradient: Tensor) -> Tensor {
        let result = result
        if isGradEnabled() { return gradient.maskedFill(result <= 0, 0).steady(for: result) }
        return Tensor(NDArray.rectifiedGradient(gradient.array, result.array))
    }
}
