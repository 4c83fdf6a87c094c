import Arrays

extension Tensor {
    /// The dimensions in another order, in the same memory.
    ///
    /// ```swift
    /// print(Tensor.zeros(28, 32, 3).permute(2, 0, 1).shape)  // [3, 28, 32]
    /// ```
    ///
    /// - Parameter dims: every dimension once, in the new order.
    public func permute(_ dims: Int...) -> Tensor { permute(Shape(dims)) }

    /// The dimensions in another order, in the same memory.
    public func permute(_ dims: Shape) -> Tensor {
        let order = checkedOrder(dims)
        return recordView(array.layout.permuted(order), of: self) {
            PermuteNode($0, self, order)
        }
    }

    /// Two dimensions in each other's place, in the same memory.
    ///
    /// ```swift
    /// let x: Tensor = [[1, 2, 3], [4, 5, 6]]
    /// print(x.transpose(0, 1).tolist())  // [[1, 4], [2, 5], [3, 6]]
    /// ```
    ///
    /// - Parameters:
    ///   - dim0: one dimension; negative numbers count from the last one.
    ///   - dim1: the other, which may be the same.
    public func transpose(_ dim0: Int, _ dim1: Int) -> Tensor {
        transposed(shape.wrap(dim0), shape.wrap(dim1), "TransposeBackward0")
    }

    /// Exchanges two dimensions in place.
    @discardableResult
    public func transpose_(_ dim0: Int, _ dim1: Int) -> Tensor {
        relayout(as: transpose(dim0, dim1))
    }

    /// Rows and columns exchanged, in the same memory; fewer than two dimensions stay as they are.
    public func t() -> Tensor {
        if dim() > 2 {
            stop("t() expects a tensor with <= 2 dimensions, but self is \(dim())D")
        }
        return transposed(0, Swift.max(dim() - 1, 0), "TBackward0")
    }

    /// Exchanges rows and columns in place.
    @discardableResult
    public func t_() -> Tensor { relayout(as: t()) }

    /// The dimensions in the opposite order: rows and columns exchanged for a matrix.
    public var T: Tensor { permute(Shape((0..<dim()).reversed())) }

    /// The last two dimensions exchanged: the transpose of every matrix of a batch.
    public var mT: Tensor {
        if dim() < 2 {
            stop(
                "tensor.mT is only supported on matrices or batches of matrices. Got "
                    + "\(dim())-D tensor.")
        }
        return transpose(-2, -1)
    }

    /// One dimension moved to another place; the others keep their order.
    public func movedim(_ source: Int, _ destination: Int) -> Tensor {
        let (from, to) = (shape.wrap(source), shape.wrap(destination))
        var order = Array(0..<dim())
        if order.isEmpty { return self }
        order.insert(order.remove(at: from), at: to)
        return permute(Shape(order))
    }

    private func transposed(_ first: Int, _ second: Int, _ label: String) -> Tensor {
        recordView(array.layout.transposed(first, second), of: self) {
            TransposeNode($0, self, first, second, label)
        }
    }

    private func checkedOrder(_ dims: Shape) -> Shape {
        if dims.count != dim() {
            stop(
                "permute(sparse_coo): number of dimensions in the tensor input does not match the "
                    + "length of the desired ordering of dimensions i.e. input.dim() = \(dim()) is "
                    + "not equal to len(dims) = \(dims.count)")
        }
        let order = Shape(dims.map { shape.wrap($0) })
        if Set(order).count != order.count { stop("permute(): duplicate dims are not allowed.") }
        return order
    }
}

/// Two dimensions in each other's place, in the same memory.
public func transpose(_ input: Tensor, _ dim0: Int, _ dim1: Int) -> Tensor {
    input.transpose(dim0, dim1)
}

/// The dimensions in another order, in the same memory.
public func permute(_ input: Tensor, _ dims: Shape) -> Tensor { input.permute(dims) }

/// Rows and columns exchanged, in the same memory.
public func t(_ input: Tensor) -> Tensor { input.t() }

private final class PermuteNode: UnaryNode {
    private let order: Shape

    init(_ output: NDArray, _ input: Tensor, _ order: Shape) {
        self.order = order
        super.init(output, input)
    }

    override var name: String { "PermuteBackward0" }

    override func gradient(_ gradient: Tensor) -> Tensor {
        var back = order
        for place in 0..<order.count { back[order[place]] = place }
        return gradient.permute(back)
    }
}

private final class TransposeNode: UnaryNode {
    private let dim0: Int
    private let dim1: Int
    private let label: String

    init(_ output: NDArray, _ input: Tensor, _ dim0: Int, _ dim1: Int, _ label: String) {
        self.dim0 = dim0
        self.dim1 = dim1
        self.label = label
        super.init(output, input)
    }

    override var name: String { label }
    override func gradient(_ gradient: Tensor) -> Tensor { gradient.transpose(dim0, dim1) }
}
