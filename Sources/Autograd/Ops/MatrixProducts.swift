import Arrays

extension Tensor {
    /// The matrix product.
    ///
    /// Two 1-D tensors give their dot product; a 1-D one is a row before a matrix and a column
    /// after one; more than two dimensions are batches of matrices, which broadcast.
    ///
    /// ```swift
    /// let a: Tensor = [[1, 2], [3, 4]]
    /// print(a.matmul([[0, 1], [1, 0]]).tolist())                          // [[2, 1], [4, 3]]
    /// print(Tensor.zeros(10, 3, 4).matmul(Tensor.zeros(4, 5)).shape)  // [10, 3, 5]
    /// ```
    ///
    /// - Parameter other: of the same kind, with as many rows as this tensor has columns.
    public func matmul(_ other: Tensor) -> Tensor {
        if dim() == 0 || other.dim() == 0 {
            stop(
                "both arguments to matmul need to be at least 1D, but they are "
                    + "\(dim())D and \(other.dim())D")
        }
        switch (dim(), other.dim()) {
        case (1, 1): return dot(other)
        case (2, 2): return mm(other)
        case (2, 1): return mv(other)
        case (1, 2): return unsqueeze(0).mm(other).squeeze(0)
        default: return batched(other)
        }
    }

    /// The matrix product of two 2-D tensors, n × m and m × p: a tensor n × p.
    ///
    /// - Parameter other: of the same kind, with as many rows as this tensor has columns.
    public func mm(_ other: Tensor) -> Tensor {
        if dim() != 2 { stop("self must be a matrix") }
        if other.dim() != 2 { stop("mat2 must be a matrix") }
        if shape[1] != other.shape[0] {
            stop(
                "mat1 and mat2 shapes cannot be multiplied (\(shape[0])x\(shape[1]) and "
                    + "\(other.shape[0])x\(other.shape[1]))")
        }
        requireSameKind(other)
        let product = NDArray.matrixProduct(array.stacked, other.array.stacked).unstacked
        return record(product, from: self, other) { MatrixProductNode(product, self, other) }
    }

    /// The product of a matrix and a 1-D tensor.
    public func mv(_ vector: Tensor) -> Tensor {
        if dim() != 2 || vector.dim() != 1 {
            stop("vector + matrix @ vector expected, got 1, \(dim()), \(vector.dim())")
        }
        if shape[1] != vector.shape[0] {
            stop(
                "size mismatch, got input (\(shape[0])), mat (\(shape[0])x\(shape[1])), vec "
                    + "(\(vector.shape[0]))")
        }
        requireSameKind(vector)
        let column = vector.array.view(vector.array.layout.unsqueezed(1))
        let product = NDArray.matrixProduct(array.stacked, column.stacked).unstacked
        let result = product.view(product.layout.squeezed { $0 == 1 })
        return record(result, from: self, vector) { MatrixVectorNode(result, self, vector) }
    }

    /// The sum of the products of two 1-D tensors.
    public func dot(_ other: Tensor) -> Tensor {
        if dim() != 1 || other.dim() != 1 {
            stop("1D tensors expected, but got \(dim())D and \(other.dim())D tensors")
        }
        if numel() != other.numel() {
            stop(
                "inconsistent tensor size, expected tensor [\(numel())] and src [\(other.numel())] "
                    + "to have the same number of elements, but got \(numel()) and "
                    + "\(other.numel()) elements respectively")
        }
        if dtype != other.dtype {
            stop(
                "dot : expected both vectors to have same dtype, but found "
                    + "\(dtype.scalarTypeName) and \(other.dtype.scalarTypeName)")
        }
        let products = NDArray.multiply(array, other.array, in: dtype)
        let fold = NDArray.Fold(products.sizes, over: nil)
        let result = products.sum(fold, as: dtype).dropping(fold, unless: false)
        return record(result, from: self, other) { DotNode(result, self, other) }
    }

    /// The products of two equally long batches of matrices.
    public func bmm(_ other: Tensor) -> Tensor {
        if dim() != 3 || other.dim() != 3 { stop("batch1 must be a 3D tensor") }
        if shape[0] != other.shape[0] || shape[2] != other.shape[1] {
            stop(
                "Expected size for first two dimensions of batch2 tensor to be: "
                    + "[\(shape[0]), \(shape[2])] but got: "
                    + "[\(other.shape[0]), \(other.shape[1])].")
        }
        requireSameKind(other)
        let product = NDArray.matrixProduct(array, other.array)
        return record(product, from: self, other) { BatchProductNode(product, self, other) }
    }

    private func batched(_ other: Tensor) -> Tensor {
        let left = dim() == 1 ? unsqueeze(0) : self
        let right = other.dim() == 1 ? other.unsqueeze(1) : other
        let batch = Shape.broadcast(left.shape.batch, right.shape.batch)
        let (rows, columns) = (left.shape[left.dim() - 2], right.shape[right.dim() - 1])
        let product = left.asBatch(batch).bmm(right.asBatch(batch))
        var sizes = batch
        if dim() > 1 { sizes.append(rows) }
        if other.dim() > 1 { sizes.append(columns) }
        return product.reshape(sizes)
    }

    private func asBatch(_ batch: Shape) -> Tensor {
        var sizes = batch
        sizes.append(-1)
        sizes.append(-1)
        return expand(sizes).reshape([batch.product, shape[dim() - 2], shape[dim() - 1]])
    }

    /// Stops the program unless both tensors are of one kind.
    func requireSameKind(_ other: Tensor) {
        if dtype != other.dtype {
            stop(
                "expected m1 and m2 to have the same dtype, but got: "
                    + "\(dtype.cName) != \(other.dtype.cName)")
        }
    }
}

/// The matrix product; see `Tensor.matmul`.
public func matmul(_ first: Tensor, _ second: Tensor) -> Tensor { first.matmul(second) }

/// The matrix product of two 2-D tensors.
public func mm(_ first: Tensor, _ second: Tensor) -> Tensor { first.mm(second) }

/// The product of a matrix and a 1-D tensor.
public func mv(_ matrix: Tensor, _ vector: Tensor) -> Tensor { matrix.mv(vector) }

/// The sum of the products of two 1-D tensors.
public func dot(_ first: Tensor, _ second: Tensor) -> Tensor { first.dot(second) }

/// The products of two equally long batches of matrices.
public func bmm(_ first: Tensor, _ second: Tensor) -> Tensor { first.bmm(second) }

extension Shape {
    /// All dimensions but the last two.
    fileprivate var batch: Shape { Shape(dropLast(2)) }
}

extension DType {
    /// The name of the C++ type in PyTorch's sentences about matrix products.
    fileprivate var cName: String {
        switch self {
        case .float64: "double"
        case .float32: "float"
        case .float16: "c10::Half"
        case .bfloat16: "c10::BFloat16"
        case .int64: "long int"
        case .int32: "int"
        case .int16: "short int"
        case .int8: "signed char"
        case .uint8: "unsigned char"
        case .bool: "bool"
        }
    }
}

extension NDArray {
    /// A matrix as a batch of one.
    fileprivate var stacked: NDArray { view(layout.unsqueezed(0)) }

    /// The one matrix of a batch.
    fileprivate var unstacked: NDArray { view(layout.selecting(0, along: 0)) }
}

/// What the gradients of a product need: both factors, each for the gradient of the other.
private class ProductOfTwoNode: BinaryNode {
    private var a: SavedTensor?
    private var b: SavedTensor?

    override init(_ output: NDArray, _ a: Tensor, _ b: Tensor) {
        super.init(output, a, b)
        if second != nil { self.a = SavedTensor(a) }
        if first != nil { self.b = SavedTensor(b) }
    }

    final var left: Tensor { SavedTensor.unpacked(a, first) }
    final var right: Tensor { SavedTensor.unpacked(b, second) }

    final override func releaseSaved() {
        a = nil
        b = nil
    }
}

private final class MatrixProductNode: ProductOfTwoNode {
    override var name: String { "MmBackward0" }
    override func firstGradient(_ gradient: Tensor) -> Tensor { gradient.mm(right.t()) }
    override func secondGradient(_ gradient: Tensor) -> Tensor { left.t().mm(gradient) }
}

private final class MatrixVectorNode: ProductOfTwoNode {
    override var name: String { "MvBackward0" }

    override func firstGradient(_ gradient: Tensor) -> Tensor {
        gradient.unsqueeze(1) * right.unsqueeze(0)
    }

    override func secondGradient(_ gradient: Tensor) -> Tensor { left.t().mv(gradient) }
}

private final class DotNode: ProductOfTwoNode {
    override var name: String { "DotBackward0" }
    override func firstGradient(_ gradient: Tensor) -> Tensor { gradient * right }
    override func secondGradient(_ gradient: Tensor) -> Tensor { gradient * left }
}

private final class BatchProductNode: ProductOfTwoNode {
    override var name: String { "BmmBackward0" }
    override func firstGradient(_ gradient: Tensor) -> Tensor { gradient.bmm(right.mT) }
    override func secondGradient(_ gradient: Tensor) -> Tensor { left.mT.bmm(gradient) }
}
