import Arrays

extension Tensor {
    /// The sines of the elements, which are angles in radians.
    public func sin() -> Tensor { applied(NDArray.sine, SineNode.init) }

    /// Replaces every angle by its sine.
    @discardableResult
    public func sin_() -> Tensor { replaceReal(NDArray.sine) { $0.sin() } }

    /// The cosines of the elements, which are angles in radians.
    public func cos() -> Tensor { applied(NDArray.cosine, CosineNode.init) }

    /// Replaces every angle by its cosine.
    @discardableResult
    public func cos_() -> Tensor { replaceReal(NDArray.cosine) { $0.cos() } }

    /// The tangents of the elements, which are angles in radians.
    public func tan() -> Tensor { applied(NDArray.tangent, TangentNode.init) }

    /// Replaces every angle by its tangent.
    @discardableResult
    public func tan_() -> Tensor { replaceReal(NDArray.tangent) { $0.tan() } }

    /// The angles from −π/2 to π/2 whose sines are the elements; nan outside −1…1.
    public func asin() -> Tensor { applied(NDArray.arcsine, ArcsineNode.init) }

    /// Replaces every element by the angle with this sine.
    @discardableResult
    public func asin_() -> Tensor { replaceReal(NDArray.arcsine) { $0.asin() } }

    /// The angles from 0 to π whose cosines are the elements; nan outside −1…1.
    public func acos() -> Tensor { applied(NDArray.arccosine, ArccosineNode.init) }

    /// Replaces every element by the angle with this cosine.
    @discardableResult
    public func acos_() -> Tensor { replaceReal(NDArray.arccosine) { $0.acos() } }

    /// The angles from −π/2 to π/2 whose tangents are the elements.
    public func atan() -> Tensor { applied(NDArray.arctangent, ArctangentNode.init) }

    /// Replaces every element by the angle with this tangent.
    @discardableResult
    public func atan_() -> Tensor { replaceReal(NDArray.arctangent) { $0.atan() } }
}

/// The sines of the elements, which are angles in radians.
public func sin(_ input: Tensor) -> Tensor { input.sin() }

/// The cosines of the elements, which are angles in radians.
public func cos(_ input: Tensor) -> Tensor { input.cos() }

/// The tangents of the elements, which are angles in radians.
public func tan(_ input: Tensor) -> Tensor { input.tan() }

/// The angles from −π/2 to π/2 whose sines are the elements; nan outside −1…1.
public func asin(_ input: Tensor) -> Tensor { input.asin() }

/// The angles from 0 to π whose cosines are the elements; nan outside −1…1.
public func acos(_ input: Tensor) -> Tensor { input.acos() }

/// The angles from −π/2 to π/2 whose tangents are the elements.
public func atan(_ input: Tensor) -> Tensor { input.atan() }

private final class SineNode: InputNode {
    override var name: String { "SinBackward0" }
    override func gradient(_ gradient: Tensor) -> Tensor { gradient * input.cos() }
}

private final class CosineNode: InputNode {
    override var name: String { "CosBackward0" }
    override func gradient(_ gradient: Tensor) -> Tensor { gradient * -input.sin() }
}

private final class TangentNode: ResultNode {
    override var name: String { "TanBackward0" }
    override func gradient(_ gradient: Tensor) -> Tensor { gradient * (1 + result.square()) }
}

private final class ArcsineNode: InputNode {
    override var name: String { "AsinBackward0" }
    override func gradient(_ gradient: Tensor) -> Tensor { gradient * (1 - input.square()).rsqrt() }
}

private final class ArccosineNode: InputNode {
    override var name: String { "AcosBackward0" }

    override func gradient(_ gradient: Tensor) -> Tensor {
        gradient * -(1 - input.square()).rsqrt()
    }
}

private final class ArctangentNode: InputNode {
    override var name: String { "AtanBackward0" }
    override func gradient(_ gradient: Tensor) -> Tensor { gradient / (input.square() + 1) }
}

extension Tensor {
    /// The angles, from −π to π, of the points whose ordinates are these elements and whose
    /// abscissas are the other's, which broadcast.
    public func atan2(_ other: Tensor) -> Tensor {
        let kind = DType.promote(array, other.array).asFloatingPoint
        let result = NDArray.arctangent(array, over: other.array, in: kind)
        return record(result, from: self, other) { AngleNode(result, self, other) }
    }

    /// Replaces every element by the angle of the point with this ordinate.
    @discardableResult
    public func atan2_(_ other: Tensor) -> Tensor {
        update(with: other, inFloatingPoint: true) { kind in
            _ = NDArray.arctangent(array, over: other.array, in: kind, into: array)
        } recorded: {
            $0.atan2(other)
        }
    }
}

/// The angles, from −π to π, of the points (second, first), which broadcast.
public func atan2(_ first: Tensor, _ second: Tensor) -> Tensor { first.atan2(second) }

private final class AngleNode: PairNode {
    override var name: String { "Atan2Backward0" }

    override func firstGradient(_ gradient: Tensor) -> Tensor {
        gradient * right / (left.square() + right.square())
    }

    override func secondGradient(_ gradient: Tensor) -> Tensor {
        gradient * -left / (left.square() + right.square())
    }
}
