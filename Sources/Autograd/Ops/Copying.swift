import Arrays

extension Tensor {
    /// A copy with its own memory, through which gradients flow.
    public func clone() -> Tensor {
        let copy = array.copied()
        return record(copy, from: self) { CloneNode(copy, self) }
    }

    /// This tensor if its elements lie in row-major order, or else a copy for which they do.
    public func contiguous() -> Tensor {
        if isContiguous() { return self }
        let copy = array.contiguous()
        return record(copy, from: self) { CloneNode(copy, self) }
    }

    /// The same memory without history: changes show through both, and gradients stop here.
    public func detach() -> Tensor { Tensor(array) }

    /// Forgets how this tensor was made, in place.
    @discardableResult
    public func detach_() -> Tensor {
        if base != nil {
            stop(
                "Can't detach views in-place. Use detach() instead. If you are using "
                    + "DistributedDataParallel (DDP) for training, and gradient_as_bucket_view is "
                    + "set as True, gradients are views of DDP buckets, and hence detach_() cannot "
                    + "be called on these gradients. To fix this error, please refer to the "
                    + "Optimizer.zero_grad() function in torch/optim/optimizer.py as the solution.")
        }
        adopt(nil)
        return self
    }

    /// The same memory without history, where in-place changes go unnoticed by `backward`.
    ///
    /// Assigning copies the numbers of a tensor of the same shape.
    ///
    /// Prefer `detach()` or `noGrad`: they catch a change that would make a gradient wrong.
    public var data: Tensor {
        get {
            let storage = Storage.make(sharing: array.storage)
            return Tensor(NDArray(storage: storage, layout: array.layout, dtype: dtype))
        }
        set { data.copy_(newValue) }
    }

    /// Copies the elements of another tensor, which broadcast, into this one.
    @discardableResult
    public func copy_(_ source: Tensor) -> Tensor {
        if array.isSame(as: source.array) && isView(ofSameBaseAs: source) { return self }
        let overlaps = array.overlaps(source.array)
        return update(with: source, shape: Shape.broadcast(shape, source.shape)) {
            array.write(overlaps ? source.array.copied() : source.array)
        } recorded: {
            let result = source.array.expanded(to: $0.shape, as: $0.dtype)
            return record(result, from: source) { CopyNode(result, source) }
        }
    }

    /// Whether both have one history: a detached tensor shares the memory, and not that.
    private func isView(ofSameBaseAs other: Tensor) -> Bool {
        (base ?? self) === (other.base ?? other)
    }

    /// Sets every element to a number.
    @discardableResult
    public func fill_(_ value: some TensorOperand) -> Tensor {
        switch value.operand {
        case .tensor(let tensor):
            if tensor.dim() != 0 {
                stop(
                    "fill_ only supports 0-dimension value tensor but got tensor with "
                        + "\(tensor.dim()) dimensions.")
            }
            return copy_(tensor)
        case .number(let scalar):
            return fill(scalar, "FillBackward0")
        }
    }

    /// Sets every element to 0.
    @discardableResult
    public func zero_() -> Tensor { fill(.int(0), "ZeroBackward0") }

    private func fill(_ scalar: Scalar, _ name: String) -> Tensor {
        update {
            array.fill(scalar)
        } recorded: { original in
            let result = NDArray(filled: scalar, original.shape, original.dtype)
            return record(result, from: original) { FillNode(result, original, name) }
        }
    }
}

extension NDArray {
    /// A new array with these elements, repeated to a shape and converted to a kind.
    fileprivate func expanded(to sizes: Shape, as kind: DType) -> NDArray {
        let result = NDArray(uninitialized: sizes, kind)
        result.write(self)
        return result
    }
}

private final class CloneNode: UnaryNode {
    override var name: String { "CloneBackward0" }
}

private final class CopyNode: UnaryNode {
    override var name: String { "CopyBackwards" }
}

/// What was there before does not matter, so its gradient is zero.
private final class FillNode: UnaryNode {
    private let operation: String

    init(_ output: NDArray, _ input: Tensor, _ operation: String) {
        self.operation = operation
        super.init(output, input)
    }

    override var name: String { operation }

    override func gradient(_ gradient: Tensor) -> Tensor { zerosLike(gradient) }
}
