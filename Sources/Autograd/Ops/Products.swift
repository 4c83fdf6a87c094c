import Arrays

extension Tensor {
    /// The product of all elements; whole numbers and truth values give an `.int64`.
    public func prod(dtype: DType? = nil) -> Tensor { multiplied(nil, false, dtype) }

    /// The products along one dimension.
    public func prod(dim: Int, keepdim: Bool = false, dtype: DType? = nil) -> Tensor {
        multiplied(dim, keepdim, dtype)
    }

    private func multiplied(_ dim: Int?, _ keepdim: Bool, _ dtype: DType?) -> Tensor {
        let fold = NDArray.Fold(shape, over: dim.map { [$0] })
        let kind = dtype ?? (self.dtype.isFloatingPoint ? self.dtype : .int64)
        let product = array.product(fold, as: kind).dropping(fold, unless: keepdim)
        if !kind.isFloatingPoint { return Tensor(product) }
        return record(product, from: self) { ProductNode(product, self, dim, fold.kept) }
    }
}

/// The product of all elements.
public func prod(_ input: Tensor) -> Tensor { input.prod() }

/// The products along one dimension.
public func prod(_ input: Tensor, dim: Int, keepdim: Bool = false) -> Tensor {
    input.prod(dim: dim, keepdim: keepdim)
}

private final class ProductNode: UnaryNode {
    private var input: SavedTensor?
    private let dim: Int?
    private let kept: Shape

    init(_ output: NDArray, _ input: Tensor, _ dim: Int?, _ kept: Shape) {
        self.input = SavedTensor(input)
        self.dim = dim
        self.kept = kept
        super.init(output, input)
    }

    override var name: String { dim == nil ? "ProdBackward0" : "ProdBackward1" }

    /// Every factor's share is the product of the others, which must not divide by a zero.
    override func gradient(_ gradient: Tensor) -> Tensor {
        let factors = SavedTensor.unpacked(input, first)
        let zeros = factors .== 0
        let nonzero = factors + zeros.to(dtype)
        let product = factorProduct(nonzero)
        let count = dim.map { zeros.sum(dim: $0, keepdim: true) } ?? zeros.sum()
        let others = product / nonzero * (count .== zeros.long()).to(dtype)
        return gradient.reshape(kept) * others
    }

    private func factorProduct(_ factors: Tensor) -> Tensor {
        dim.map { factors.prod(dim: $0, keepdim: true) } ?? factors.prod()
    }

    override func releaseSaved() { input = nil }
}
