import Arrays

extension Tensor {
    /// The largest whole numbers that are not above the elements.
    public func floor() -> Tensor { applied(NDArray.floor, FloorNode.init) }

    /// Rounds every element down.
    @discardableResult
    public func floor_() -> Tensor { replace(NDArray.floor) { $0.floor() } }

    /// The smallest whole numbers that are not below the elements.
    public func ceil() -> Tensor { applied(NDArray.ceiling, CeilingNode.init) }

    /// Rounds every element up.
    @discardableResult
    public func ceil_() -> Tensor { replace(NDArray.ceiling) { $0.ceil() } }

    /// The elements without their fractions.
    public func trunc() -> Tensor { applied(NDArray.truncated, TruncationNode.init) }

    /// Takes the fraction off every element.
    @discardableResult
    public func trunc_() -> Tensor { replace(NDArray.truncated) { $0.trunc() } }

    /// The fractions of the elements, with their signs: `x - trunc(x)`.
    public func frac() -> Tensor { applied(NDArray.fraction, FractionNode.init) }

    /// Replaces every element by its fraction.
    @discardableResult
    public func frac_() -> Tensor { replace(NDArray.fraction) { $0.frac() } }
}

/// The largest whole numbers that are not above the elements.
public func floor(_ input: Tensor) -> Tensor { input.floor() }

/// The smallest whole numbers that are not below the elements.
public func ceil(_ input: Tensor) -> Tensor { input.ceil() }

/// The elements without their fractions.
public func trunc(_ input: Tensor) -> Tensor { input.trunc() }

/// The fractions of the elements, with their signs: `x - trunc(x)`.
public func frac(_ input: Tensor) -> Tensor { input.frac() }

private final class FloorNode: StepNode {
    override var name: String { "FloorBackward0" }
}

private final class CeilingNode: StepNode {
    override var name: String { "CeilBackward0" }
}

private final class TruncationNode: StepNode {
    override var name: String { "TruncBackward0" }
}

private final class FractionNode: UnaryNode {
    override var name: String { "FracBackward0" }
}

extension Tensor {
    /// The elements rounded to the nearest whole number; of two as near, to the even one.
    ///
    /// - Parameter decimals: so many decimal places instead; −1 rounds to tens.
    public func round(decimals: Int = 0) -> Tensor {
        let label = decimals == 0 ? "RoundBackward0" : "RoundBackward1"
        return applied(nearest(decimals)) { RoundNode($0, $1, label) }
    }

    /// Rounds every element to the nearest whole number, or to so many decimal places.
    @discardableResult
    public func round_(decimals: Int = 0) -> Tensor {
        replace(nearest(decimals)) { $0.round(decimals: decimals) }
    }

    private func nearest(_ decimals: Int) -> Kernel {
        if decimals == 0 { return { NDArray.nearest($0, into: $1) } }
        if !dtype.isFloatingPoint {
            stop("\"round_cpu\" not implemented for '\(dtype.scalarTypeName)'")
        }
        return { NDArray.nearest($0, decimals: decimals, into: $1) }
    }
}

/// The elements rounded to the nearest whole number, or to so many decimal places.
public func round(_ input: Tensor, decimals: Int = 0) -> Tensor { input.round(decimals: decimals) }

private final class RoundNode: StepNode {
    private let label: String

    init(_ output: NDArray, _ input: Tensor, _ label: String) {
        self.label = label
        super.init(output, input)
    }

    override var name: String { label }
}
