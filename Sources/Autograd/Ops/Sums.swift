import Arrays

extension Tensor {
    /// The sum of all elements; whole numbers and truth values give an `.int64`.
    ///
    /// - Parameter dtype: the kind in which the sum is computed and given. Default: this tensor's,
    ///   and `.int64` for whole numbers and truth values.
    public func sum(dtype: DType? = nil) -> Tensor { summed(nil, false, dtype) }

    /// The sums along one dimension.
    ///
    /// ```swift
    /// let x: Tensor = [[1, 2, 3], [4, 5, 6]]
    /// print(x.sum(dim: 0))                       // tensor([5, 7, 9])
    /// print(x.sum(dim: 1, keepdim: true).shape)  // [2, 1]
    /// ```
    ///
    /// - Parameters:
    ///   - dim: the dimension that is summed over; negative numbers count from the last one.
    ///   - keepdim: whether that dimension stays, with size 1. Default `false`.
    ///   - dtype: the kind in which the sums are computed and given. Default: this tensor's, and
    ///     `.int64` for whole numbers and truth values.
    public func sum(dim: Int, keepdim: Bool = false, dtype: DType? = nil) -> Tensor {
        summed([dim], keepdim, dtype)
    }

    /// The sums along several dimensions; see `sum(dim:keepdim:dtype:)` for one.
    ///
    /// - Parameters:
    ///   - dim: the dimensions that are summed over; none for all of them.
    ///   - keepdim: whether these dimensions stay, with size 1. Default `false`.
    ///   - dtype: the kind in which the sums are computed and given.
    public func sum(dim: [Int], keepdim: Bool = false, dtype: DType? = nil) -> Tensor {
        summed(dim.isEmpty ? nil : dim, keepdim, dtype)
    }

    /// The mean of all elements, which must be floating-point numbers.
    ///
    /// - Parameter dtype: the kind in which the mean is computed and given, needed for whole
    ///   numbers. Default: this tensor's.
    public func mean(dtype: DType? = nil) -> Tensor { averaged(nil, false, dtype) }

    /// The means along one dimension.
    ///
    /// ```swift
    /// print(Tensor([[1.0, 2.0], [3.0, 5.0]]).mean(dim: 1))  // tensor([1.5000, 4.0000])
    /// ```
    ///
    /// - Parameters:
    ///   - dim: the dimension that is averaged over; negative numbers count from the last one.
    ///   - keepdim: whether that dimension stays, with size 1. Default `false`.
    ///   - dtype: the kind in which the means are computed and given, needed for whole numbers.
    ///     Default: this tensor's.
    public func mean(dim: Int, keepdim: Bool = false, dtype: DType? = nil) -> Tensor {
        averaged([dim], keepdim, dtype)
    }

    /// The means along several dimensions.
    ///
    /// - Parameters:
    ///   - dim: the dimensions that are averaged over; none for all of them.
    ///   - keepdim: whether these dimensions stay, with size 1. Default `false`.
    ///   - dtype: the kind in which the means are computed and given. Default: this tensor's.
    public func mean(dim: [Int], keepdim: Bool = false, dtype: DType? = nil) -> Tensor {
        averaged(dim.isEmpty ? nil : dim, keepdim, dtype)
    }

    private func summed(_ dims: [Int]?, _ keepdim: Bool, _ dtype: DType?) -> Tensor {
        let fold = NDArray.Fold(shape, over: dims)
        let kind = dtype ?? (self.dtype.isFloatingPoint ? self.dtype : .int64)
        let sum = array.sum(fold, as: kind).dropping(fold, unless: keepdim)
        if !kind.isFloatingPoint { return Tensor(sum) }
        return record(sum, from: self) {
            SumNode(sum, self, fold, dims == nil ? "SumBackward0" : "SumBackward1")
        }
    }

    private func averaged(_ dims: [Int]?, _ keepdim: Bool, _ dtype: DType?) -> Tensor {
        let kind = dtype ?? self.dtype
        if !kind.isFloatingPoint {
            stop(
                "mean(): could not infer output dtype. Input dtype must be either a floating "
                    + "point or complex dtype. Got: \(kind.scalarTypeName)")
        }
        let fold = NDArray.Fold(shape, over: dims)
        let count = Scalar.double(Double(fold.length(shape)))
        let sum = array.sum(fold, as: kind)
        let mean = NDArray.divide(sum, count, in: kind).dropping(fold, unless: keepdim)
        return record(mean, from: self) {
            MeanNode(mean, self, fold, dims == nil ? "MeanBackward0" : "MeanBackward1")
        }
    }
}

/// The sum of all elements.
public func sum(_ input: Tensor) -> Tensor { input.sum() }

/// The sums along one dimension.
public func sum(_ input: Tensor, dim: Int, keepdim: Bool = false) -> Tensor {
    input.sum(dim: dim, keepdim: keepdim)
}

/// The mean of all elements.
public func mean(_ input: Tensor) -> Tensor { input.mean() }

/// The means along one dimension.
public func mean(_ input: Tensor, dim: Int, keepdim: Bool = false) -> Tensor {
    input.mean(dim: dim, keepdim: keepdim)
}

extension NDArray {
    /// The result of a reduction without the folded dimensions, unless they are to be kept.
    package func dropping(_ fold: Fold, unless keepdim: Bool) -> NDArray {
        keepdim ? self : view(layout.squeezed(where: fold.folds))
    }
}

private class SumNode: UnaryNode {
    fileprivate let inputShape: Shape
    private let kept: Shape
    private let label: String

    init(_ output: NDArray, _ input: Tensor, _ fold: NDArray.Fold, _ label: String) {
        inputShape = input.shape
        kept = fold.kept
        self.label = label
        super.init(output, input)
    }

    override final var name: String { label }

    override func gradient(_ gradient: Tensor) -> Tensor {
        gradient.reshape(kept).expand(inputShape)
    }
}

private final class MeanNode: SumNode {
    override func gradient(_ gradient: Tensor) -> Tensor {
        let count = inputShape.product / max(gradient.numel(), 1)
        return super.gradient(gradient) / count
    }
}
