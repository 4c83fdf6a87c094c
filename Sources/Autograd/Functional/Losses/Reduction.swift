import Arrays

/// What becomes of the losses of single elements or examples.
public enum Reduction: Sendable {
    /// They are given one by one.
    case none
    /// Their mean is given.
    case mean
    /// Their sum is given.
    case sum
    /// Their sum, divided by the size of the first dimension, is given: for `klDiv` alone.
    case batchmean
}

extension Reduction {
    /// Reduces losses that are computed by tensor operations.
    func apply(_ losses: Tensor) -> Tensor {
        switch self {
        case .none: losses
        case .mean: losses.mean()
        case .sum: losses.sum()
        case .batchmean: stop("batchmean is not a valid value for reduction")
        }
    }

    /// Reduces losses that are only numbers.
    func apply(_ losses: NDArray) -> NDArray { apply(Tensor(losses)).array }

    /// What each of `count` losses gets of the result's gradient.
    func share(_ gradient: Tensor, of count: Int) -> Tensor {
        self == .mean ? gradient / count : gradient
    }
}

extension Tensor {
    /// This tensor under PyTorch's name for the operation, which is composed of others here.
    func named(_ operation: String) -> Tensor {
        record(array, from: self) { NamedNode(array, self, operation) }
    }
}

private final class NamedNode: UnaryNode {
    private let operation: String

    init(_ output: NDArray, _ input: Tensor, _ operation: String) {
        self.operation = operation
        super.init(output, input)
    }

    override var name: String { operation }
}
