import Arrays

/// Numbers of one kind in any number of dimensions, with a record of how they were computed.
///
/// A tensor is a reference: assigning it to another name, passing it or taking a view of it copies
/// no numbers, and a change made in place through one name shows through all of them.
///
/// ```swift
/// let a: Tensor = [[1, 2], [3, 4]]
/// let row = a[0]
/// row[1] = 9
/// print(a)
/// // tensor([[1, 9],
/// //         [3, 4]])
/// ```
public final class Tensor {
    // The parts of `array`, so that reading it need not count references.
    private var storage: Storage
    private var layout: Layout
    /// The kind of number.
    public let dtype: DType
    /// The tensor that this one is a view of; itself no view.
    package let base: Tensor?
    /// What this tensor is to the module that stores it.
    package var role = TensorRole.plain

    private var recordedNode: Node?
    private var accumulator: Accumulator?
    // The version of the shared memory for which `recordedNode` of a view is right.
    private var nodeVersion = 0

    /// A tensor that takes no part in differentiation.
    package init(_ array: borrowing NDArray) {
        storage = array.storage
        layout = array.layout
        dtype = array.dtype
        base = nil
    }

    /// A view of a tensor.
    package init(_ array: borrowing NDArray, viewOf tensor: Tensor) {
        storage = array.storage
        layout = array.layout
        dtype = array.dtype
        base = tensor.base ?? tensor
        nodeVersion = array.storage.version
    }

    /// The numbers.
    package var array: NDArray {
        @inline(__always) get { NDArray(storage: storage, layout: layout, dtype: dtype) }
    }

    /// Whether the numbers lie row after row in memory that no other tensor or array reads.
    package var isUnshared: Bool {
        node == nil && isKnownUniquelyReferenced(&storage) && !storage.isShared
            && layout.isContiguous && storage.byteCount == layout.count * dtype.size
    }

    /// Reads the same memory by another layout, in place.
    package func relayout(_ layout: Layout) { self.layout = layout }

    /// Reads other memory of the same kind of number, in place.
    package func move(to array: NDArray) {
        storage = array.storage
        layout = array.layout
    }

    /// How this tensor was made, or where it collects its gradient; nil if it does not take part
    /// in differentiation.
    package var node: Node? {
        guard let base, nodeVersion != storage.version else { return recordedNode }
        refreshNode(of: base)
        return recordedNode
    }

    /// Whether there is a `node`; quicker than asking for it, which counts references.
    package var hasNode: Bool { base == nil ? recordedNode != nil : node != nil }

    /// The result of an operation that made this tensor.
    package func adopt(_ node: Node?) {
        recordedNode = node
        if base != nil { nodeVersion = storage.version }
    }

    /// After an in-place write through another view, this one is made from what its base is now.
    private func refreshNode(of base: Tensor) {
        nodeVersion = storage.version
        guard let made = base.node else {
            if recordedNode?.isLeaf == false { recordedNode = nil }
            return
        }
        if made.isLeaf { return }
        let frame = base.array.layout
        recordedNode = windowNode(array, made, array.layout, in: frame, "AsStridedBackward0")
    }
}

extension Tensor {
    /// Whether operations on this tensor are recorded, so that it gets a gradient.
    ///
    /// Default `false`. Only a leaf, a tensor that no recorded operation made, can change it.
    public var requiresGrad: Bool {
        get { node != nil }
        set { requiresGrad_(newValue) }
    }

    /// Turns the recording of operations on this leaf on or off, and returns it.
    @discardableResult
    public func requiresGrad_(_ requiresGrad: Bool = true) -> Tensor {
        if requiresGrad == self.requiresGrad { return self }
        if !isLeaf {
            stop(
                "you can only change requires_grad flags of leaf variables. If you want to use a "
                    + "computed variable in a subgraph that doesn't require differentiation use "
                    + "var_no_grad = var.detach().")
        }
        if !dtype.isFloatingPoint {
            stop("only Tensors of floating point dtype can require gradients")
        }
        adopt(requiresGrad ? ensuredAccumulator() : nil)
        return self
    }

    /// Whether the tensor was made by the program itself, and not by a recorded operation.
    public var isLeaf: Bool { node?.isLeaf ?? true }

    /// PyTorch's name of the operation that made this tensor, such as `"AddBackward0"`; nil for a
    /// leaf.
    public var gradFn: String? {
        guard let node, !node.isLeaf else { return nil }
        return node.name
    }

    /// The sum of the gradients that `backward` has brought since it was last set to nil.
    ///
    /// Nil before the first `backward`, and for tensors that are no leaves unless they asked with
    /// `retainGrad()`.
    public var grad: Tensor? {
        get { accumulator?.gradient }
        set { setGradient(newValue) }
    }

    /// Keeps the gradient of this result of an operation as well, as if it were a leaf.
    public func retainGrad() {
        guard let node else {
            stop("can't retain_grad on Tensor that has requires_grad=False")
        }
        if !node.isLeaf { node.ensuredStation.keeper = ensuredAccumulator() }
    }

    private func setGradient(_ gradient: Tensor?) {
        guard let gradient else {
            accumulator?.gradient = nil
            return
        }
        if gradient.shape != shape {
            stop(
                "assigned grad has data of a different size: grad has shape \(gradient.shape), "
                    + "but the tensor has shape \(shape)")
        }
        if gradient.dtype != dtype {
            stop(
                "assigned grad has data of a different type: \(gradient.dtype.typeName), but the "
                    + "tensor is \(dtype.typeName)")
        }
        ensuredAccumulator().gradient = gradient
    }

    private func ensuredAccumulator() -> Accumulator {
        if let accumulator { return accumulator }
        let fresh = Accumulator(for: array)
        accumulator = fresh
        return fresh
    }
}
