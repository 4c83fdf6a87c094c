import Arrays

extension Tensor {
    /// Whether each pair of elements, which broadcast, is not 0 both times.
    public func logicalAnd(_ other: Tensor) -> Tensor { bool() & other.bool() }

    /// Whether one of each pair of elements, which broadcast, is not 0.
    public func logicalOr(_ other: Tensor) -> Tensor { bool() | other.bool() }

    /// Whether exactly one of each pair of elements, which broadcast, is not 0.
    public func logicalXor(_ other: Tensor) -> Tensor { bool() ^ other.bool() }

    /// Whether each element is 0.
    public func logicalNot() -> Tensor { eq(0) }

    /// Replaces every element by whether both it and the other's, which broadcasts, are not 0.
    @discardableResult
    public func logicalAnd_(_ other: Tensor) -> Tensor { assign(other) { $0.logicalAnd(other) } }

    /// Replaces every element by whether it or the other's, which broadcasts, is not 0.
    @discardableResult
    public func logicalOr_(_ other: Tensor) -> Tensor { assign(other) { $0.logicalOr(other) } }

    /// Replaces every element by whether exactly one of it and the other's is not 0.
    @discardableResult
    public func logicalXor_(_ other: Tensor) -> Tensor { assign(other) { $0.logicalXor(other) } }

    /// Replaces every element by whether it is 0.
    @discardableResult
    public func logicalNot_() -> Tensor { assign(self) { $0.logicalNot() } }

    private func assign(_ other: Tensor, _ result: (Tensor) -> Tensor) -> Tensor {
        let shape = Shape.broadcast(shape, other.shape)
        return update(shape: shape) {
            array.write(result(self).array)
        } recorded: {
            result($0).to(dtype)
        }
    }
}

/// Whether each pair of elements, which broadcast, is not 0 both times.
public func logicalAnd(_ first: Tensor, _ second: Tensor) -> Tensor { first.logicalAnd(second) }

/// Whether one of each pair of elements, which broadcast, is not 0.
public func logicalOr(_ first: Tensor, _ second: Tensor) -> Tensor { first.logicalOr(second) }

/// Whether exactly one of each pair of elements, which broadcast, is not 0.
public func logicalXor(_ first: Tensor, _ second: Tensor) -> Tensor { first.logicalXor(second) }

/// Whether each element is 0.
public func logicalNot(_ input: Tensor) -> Tensor { input.logicalNot() }
