import Arrays

extension Tensor {
    /// The variance of all elements.
    ///
    /// - Parameter correction: what the number of elements is lessened by before dividing: 1, the
    ///   default, for a sample; 0 for a whole population.
    public func `var`(correction: Double = 1) -> Tensor {
        spread([], correction, false, "VarBackward0")
    }

    /// The variances along a dimension.
    ///
    /// ```swift
    /// print(Tensor([[1.0, 3.0], [2.0, 8.0]]).var(dim: 1))  // tensor([ 2., 18.])
    /// ```
    ///
    /// - Parameters:
    ///   - dim: the dimension along which a sample lies.
    ///   - correction: what the number of elements is lessened by before dividing: 1, the default,
    ///     for a sample; 0 for a whole population.
    ///   - keepdim: whether that dimension stays, with size 1. Default `false`.
    public func `var`(dim: Int, correction: Double = 1, keepdim: Bool = false) -> Tensor {
        `var`(dim: [dim], correction: correction, keepdim: keepdim)
    }

    /// The variances along several dimensions; along all if none are given.
    ///
    /// - Parameters:
    ///   - dim: the dimensions whose elements together are a sample.
    ///   - correction: what the number of elements is lessened by before dividing. Default 1.
    ///   - keepdim: whether these dimensions stay, with size 1. Default `false`.
    public func `var`(dim: [Int], correction: Double = 1, keepdim: Bool = false) -> Tensor {
        spread(dim, correction, keepdim, "VarBackward0")
    }

    /// The variance of all elements, for a sample or else a whole population.
    public func `var`(unbiased: Bool) -> Tensor { `var`(correction: unbiased ? 1 : 0) }

    /// The variances along a dimension, for a sample or else a whole population.
    public func `var`(dim: Int, unbiased: Bool, keepdim: Bool = false) -> Tensor {
        `var`(dim: dim, correction: unbiased ? 1 : 0, keepdim: keepdim)
    }

    /// The standard deviation of all elements: the root of the variance.
    ///
    /// - Parameter correction: what the number of elements is lessened by before dividing: 1, the
    ///   default, for a sample; 0 for a whole population.
    public func std(correction: Double = 1) -> Tensor {
        spread([], correction, false, "StdBackward0")
    }

    /// The standard deviations along a dimension.
    ///
    /// - Parameters:
    ///   - dim: the dimension along which a sample lies.
    ///   - correction: what the number of elements is lessened by before dividing: 1, the default,
    ///     for a sample; 0 for a whole population.
    ///   - keepdim: whether that dimension stays, with size 1. Default `false`.
    public func std(dim: Int, correction: Double = 1, keepdim: Bool = false) -> Tensor {
        std(dim: [dim], correction: correction, keepdim: keepdim)
    }

    /// The standard deviations along several dimensions; along all if none are given.
    ///
    /// - Parameters:
    ///   - dim: the dimensions whose elements together are a sample.
    ///   - correction: what the number of elements is lessened by before dividing. Default 1.
    ///   - keepdim: whether these dimensions stay, with size 1. Default `false`.
    public func std(dim: [Int], correction: Double = 1, keepdim: Bool = false) -> Tensor {
        spread(dim, correction, keepdim, "StdBackward0")
    }

    /// The standard deviation of all elements, for a sample or else a whole population.
    public func std(unbiased: Bool) -> Tensor { std(correction: unbiased ? 1 : 0) }

    /// The standard deviations along a dimension, for a sample or else a whole population.
    public func std(dim: Int, unbiased: Bool, keepdim: Bool = false) -> Tensor {
        std(dim: dim, correction: unbiased ? 1 : 0, keepdim: keepdim)
    }

    private func spread(
        _ dims: [Int], _ correction: Double, _ keepdim: Bool, _ label: String
    ) -> Tensor {
        if !dtype.isFloatingPoint {
            stop("std and var only support floating point and complex dtypes")
        }
        let fold = NDArray.Fold(shape, over: dims.isEmpty ? nil : dims)
        let isRoot = label == "StdBackward0"
        let result = spread(fold, correction, isRoot).dropping(fold, unless: keepdim)
        return record(result, from: self) {
            SpreadNode(result, self, fold, correction, isRoot, label)
        }
    }

    /// The sums are made in double precision, so that close numbers lose nothing.
    private func spread(_ fold: NDArray.Fold, _ correction: Double, _ isRoot: Bool) -> NDArray {
        let numbers = Tensor(array.converted(to: .float64))
        let count = Double(fold.length(shape))
        let mean = Tensor(numbers.array.sum(fold, as: .float64)) / count
        let squares = (numbers - mean).square()
        let variance =
            Tensor(squares.array.sum(fold, as: .float64)) / Swift.max(count - correction, 0)
        return (isRoot ? variance.sqrt() : variance).array.converted(to: dtype)
    }
}

/// The variance of all elements.
public func `var`(_ input: Tensor, correction: Double = 1) -> Tensor {
    input.var(correction: correction)
}

/// The variances along a dimension.
public func `var`(
    _ input: Tensor, dim: Int, correction: Double = 1, keepdim: Bool = false
) -> Tensor {
    input.var(dim: dim, correction: correction, keepdim: keepdim)
}

/// The standard deviation of all elements.
public func std(_ input: Tensor, correction: Double = 1) -> Tensor {
    input.std(correction: correction)
}

/// The standard deviations along a dimension.
public func std(
    _ input: Tensor, dim: Int, correction: Double = 1, keepdim: Bool = false
) -> Tensor {
    input.std(dim: dim, correction: correction, keepdim: keepdim)
}

private final class SpreadNode: InputNode {
    private let fold: NDArray.Fold
    private let correction: Double
    private let isRoot: Bool
    private let label: String
    private var result: SavedTensor?

    init(
        _ output: NDArray, _ input: Tensor, _ fold: NDArray.Fold, _ correction: Double,
        _ isRoot: Bool, _ label: String
    ) {
        self.fold = fold
        self.correction = correction
        self.isRoot = isRoot
        self.label = label
        if isRoot { result = SavedTensor(output) }
        super.init(output, input)
    }

    override var name: String { label }

    override func gradient(_ gradient: Tensor) -> Tensor {
        let input = input
        let count = Double(fold.length(input.shape))
        let mean = input.sum(dim: fold.dims(of: input.dim()), keepdim: true) / count
        let factor = 2 / Swift.max(count - correction, 0)
        return varianceGradient(gradient).reshape(fold.kept) * factor * (input - mean)
    }

    private func varianceGradient(_ gradient: Tensor) -> Tensor {
        if !isRoot { return gradient }
        let root = SavedTensor.unpacked(result, self)
        return (gradient / (root * 2)).maskedFill(root .== 0, 0)
    }

    override func releaseSaved() {
        result = nil
        super.releaseSaved()
    }
}

extension NDArray.Fold {
    /// The folded dimensions of an array with so many.
    func dims(of rank: Int) -> [Int] { (0..<rank).filter { folds($0) } }
}
