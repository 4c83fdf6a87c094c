import Arrays

extension Tensor {
    /// Shares that add up to 1 along a dimension: e to the power of every element, divided by the
    /// sum of these.
    ///
    /// ```swift
    /// print(Tensor([1.0, 2.0, 3.0]).softmax(dim: 0))  // tensor([0.0900, 0.2447, 0.6652])
    /// ```
    ///
    /// - Parameters:
    ///   - dim: the dimension along which the results add up to 1.
    ///   - dtype: the kind to convert to first.
    public func softmax(dim: Int, dtype: DType? = nil) -> Tensor {
        let input = to(dtype ?? self.dtype)
        let result = input.array.softmax(along: input.normalizable(dim, "softmax"))
        return record(result, from: input) { SoftmaxNode(result, input, dim) }
    }

    /// The logarithms of `softmax`, exact also where a share is close to 0.
    ///
    /// - Parameters:
    ///   - dim: the dimension along which the shares add up to 1.
    ///   - dtype: the kind to convert to first.
    public func logSoftmax(dim: Int, dtype: DType? = nil) -> Tensor {
        let input = to(dtype ?? self.dtype)
        let result = input.array.logSoftmax(along: input.normalizable(dim, "log_softmax"))
        return record(result, from: input) { LogSoftmaxNode(result, input, dim) }
    }

    private func normalizable(_ dim: Int, _ operation: String) -> Int {
        let place = shape.wrap(dim)
        if !dtype.isFloatingPoint {
            let kernel = place >= self.dim() - 1 ? "_lastdim_kernel_impl" : "_kernel_impl"
            stop("\"\(operation)\(kernel)\" not implemented for '\(dtype.scalarTypeName)'")
        }
        return place
    }

    /// The logarithms of the sums of e to the power of the elements along a dimension, without
    /// overflow.
    public func logsumexp(dim: Int, keepdim: Bool = false) -> Tensor {
        logsumexp(dim: [dim], keepdim: keepdim)
    }

    /// The logarithms of the sums of e to the power of the elements along several dimensions.
    public func logsumexp(dim: [Int], keepdim: Bool = false) -> Tensor {
        let input = dtype.isFloatingPoint ? self : to(dtype.asFloatingPoint)
        let fold = NDArray.Fold(shape, over: dim)
        let result = Tensor(input.array).logOfSum(fold)
        let kept = result.array.dropping(fold, unless: keepdim)
        return record(kept, from: input) { LogSumExpNode(kept, input, fold.kept) }
    }

    private func logOfSum(_ fold: NDArray.Fold) -> Tensor {
        let peak = Tensor(array.maximum(fold))
        let finite = peak.maskedFill(peak.isinf(), 0)
        let sum = (self - finite).exp().array.sum(fold, as: dtype)
        return Tensor(sum).log() + finite
    }
}

/// Shares that add up to 1 along a dimension.
public func softmax(_ input: Tensor, dim: Int, dtype: DType? = nil) -> Tensor {
    input.softmax(dim: dim, dtype: dtype)
}

/// The logarithms of shares that add up to 1 along a dimension.
public func logSoftmax(_ input: Tensor, dim: Int, dtype: DType? = nil) -> Tensor {
    input.logSoftmax(dim: dim, dtype: dtype)
}

/// The logarithms of the sums of e to the power of the elements along a dimension.
public func logsumexp(_ input: Tensor, dim: Int, keepdim: Bool = false) -> Tensor {
    input.logsumexp(dim: dim, keepdim: keepdim)
}

/// The logarithms of the sums of e to the power of the elements along several dimensions.
public func logsumexp(_ input: Tensor, dim: [Int], keepdim: Bool = false) -> Tensor {
    input.logsumexp(dim: dim, keepdim: keepdim)
}

private final class SoftmaxNode: ResultNode {
    private let dim: Int

    init(_ output: NDArray, _ input: Tensor, _ dim: Int) {
        self.dim = dim
        super.init(output, input)
    }

    override var name: String { "SoftmaxBackward0" }

    override func gradient(_ gradient: Tensor) -> Tensor {
        let result = result
        let weighted = gradient * result
        return weighted - result * weighted.sum(dim: dim, keepdim: true)
    }
}

private final class LogSoftmaxNode: ResultNode {
    private let dim: Int

    init(_ output: NDArray, _ input: Tensor, _ dim: Int) {
        self.dim = dim
        super.init(output, input)
    }

    override var name: String { "LogSoftmaxBackward0" }

    override func gradient(_ gradient: Tensor) -> Tensor {
        gradient - result.exp() * gradient.sum(dim: dim, keepdim: true)
    }
}

private final class LogSumExpNode: InputNode {
    private let kept: Shape
    private var saved: SavedTensor?

    init(_ output: NDArray, _ input: Tensor, _ kept: Shape) {
        self.kept = kept
        saved = SavedTensor(output)
        super.init(output, input)
    }

    override var name: String { "LogsumexpBackward0" }

    override func gradient(_ gradient: Tensor) -> Tensor {
        let result = SavedTensor.unpacked(saved, self).reshape(kept)
        return gradient.reshape(kept) * (input - result).exp()
    }

    override func releaseSaved() {
        saved = nil
        super.releaseSaved()
    }
}
