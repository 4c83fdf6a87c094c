import Arrays

extension Tensor {
    /// The larger of every pair of elements, which broadcast; nan where one is nan.
    public func maximum(_ other: Tensor) -> Tensor {
        let kind = DType.promote(array, other.array)
        let result = NDArray.maximum(array, other.array, in: kind)
        return record(result, from: self, other) { MaximumNode(result, self, other) }
    }

    /// The smaller of every pair of elements, which broadcast; nan where one is nan.
    public func minimum(_ other: Tensor) -> Tensor {
        let kind = DType.promote(array, other.array)
        let result = NDArray.minimum(array, other.array, in: kind)
        return record(result, from: self, other) { MinimumNode(result, self, other) }
    }
}

/// The larger of every pair of elements, which broadcast; nan where one is nan.
public func maximum(_ first: Tensor, _ second: Tensor) -> Tensor { first.maximum(second) }

/// The smaller of every pair of elements, which broadcast; nan where one is nan.
public func minimum(_ first: Tensor, _ second: Tensor) -> Tensor { first.minimum(second) }

/// The larger of every pair of elements, which broadcast; nan where one is nan.
public func max(_ first: Tensor, _ second: Tensor) -> Tensor { first.maximum(second) }

/// The smaller of every pair of elements, which broadcast; nan where one is nan.
public func min(_ first: Tensor, _ second: Tensor) -> Tensor { first.minimum(second) }

/// The element that was not chosen gets no gradient, and equal ones share it.
private final class MaximumNode: PairNode {
    override var name: String { "MaximumBackward0" }

    override func firstGradient(_ gradient: Tensor) -> Tensor {
        gradient.shared(where: left .== right, withheld: left < right)
    }

    override func secondGradient(_ gradient: Tensor) -> Tensor {
        gradient.shared(where: left .== right, withheld: left > right)
    }
}

private final class MinimumNode: PairNode {
    override var name: String { "MinimumBackward0" }

    override func firstGradient(_ gradient: Tensor) -> Tensor {
        gradient.shared(where: left .== right, withheld: left > right)
    }

    override func secondGradient(_ gradient: Tensor) -> Tensor {
        gradient.shared(where: left .== right, withheld: left < right)
    }
}

extension Tensor {
    /// This gradient, half of it where two numbers are equal, and none where it is withheld.
    func shared(where isTied: Tensor, withheld: Tensor) -> Tensor {
        Tensor.where(isTied, self / 2, self).maskedFill(withheld, 0)
    }
}
