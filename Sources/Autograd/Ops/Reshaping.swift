import Arrays

extension Tensor {
    /// The same elements with another shape, in the same memory.
    ///
    /// Stops the program if the strides cannot say the new shape; `reshape` copies then.
    ///
    /// ```swift
    /// let x = Tensor.arange(6)
    /// print(x.view(2, -1).tolist())  // [[0, 1, 2], [3, 4, 5]]
    /// ```
    ///
    /// - Parameter sizes: the new sizes; one −1 stands for what is left over.
    public func view(_ sizes: Int...) -> Tensor { view(Shape(sizes)) }

    /// The same elements with another shape, in the same memory.
    public func view(_ shape: Shape) -> Tensor {
        guard let view = viewed(as: shape.inferred(forCount: numel()), "ViewBackward0") else {
            stop(
                "view size is not compatible with input tensor's size and stride (at least one "
                    + "dimension spans across two contiguous subspaces). Use .reshape(...) "
                    + "instead.")
        }
        return view
    }

    /// The shape of another tensor given to the same elements, in the same memory.
    public func viewAs(_ other: Tensor) -> Tensor { view(other.shape) }

    /// The same elements with another shape: a view where the strides allow it, or else a copy.
    ///
    /// - Parameter sizes: the new sizes; one −1 stands for what is left over.
    public func reshape(_ sizes: Int...) -> Tensor { reshape(Shape(sizes)) }

    /// The same elements with another shape: a view where the strides allow it, or else a copy.
    public func reshape(_ shape: Shape) -> Tensor {
        let target = shape.inferred(forCount: numel())
        if let view = viewed(as: target, "ViewBackward0") { return view }
        let copy = clone(contiguous: array)
        return copy.viewed(as: target, "UnsafeViewBackward0") ?? copy
    }

    /// The shape of another tensor given to the same elements.
    public func reshapeAs(_ other: Tensor) -> Tensor { reshape(other.shape) }

    /// The dimensions from `startDim` to `endDim`, both included, joined into one: a view where the
    /// strides allow it, or else a copy.
    ///
    /// ```swift
    /// print(Tensor.zeros(32, 16, 5, 5).flatten(1).shape)  // [32, 400]
    /// ```
    ///
    /// - Parameters:
    ///   - startDim: the first of them. Default 0.
    ///   - endDim: the last of them. Default: the last of all.
    public func flatten(_ startDim: Int = 0, _ endDim: Int = -1) -> Tensor {
        let (start, end) = (shape.wrap(startDim), shape.wrap(endDim))
        if start > end { stop("flatten() has invalid args: start_dim cannot come after end_dim") }
        if dim() == 0 { return reshape(1) }
        if start == end { return self }
        let joined = shape[start...end].reduce(1, *)
        return reshape(Shape(Array(shape[..<start]) + [joined] + Array(shape[(end + 1)...])))
    }

    /// All elements in one dimension.
    public func ravel() -> Tensor { reshape(-1) }

    /// One dimension split into several.
    public func unflatten(_ dim: Int, _ sizes: Shape) -> Tensor {
        let place = shape.wrap(dim)
        let known = sizes.reduce(1) { $1 == -1 ? $0 : $0 * $1 }
        let fits =
            sizes.contains(-1) ? known != 0 && shape[place] % known == 0 : known == shape[place]
        if !fits {
            stop(
                "unflatten: Provided sizes \(sizes) don't multiply up to the size of dim \(place) "
                    + "(\(shape[place])) in the input tensor")
        }
        let parts = sizes.inferred(forCount: shape[place])
        return view(Shape(Array(shape[..<place]) + parts + Array(shape[(place + 1)...])))
    }

    /// With a new dimension of size 1 before dimension `dim`, in the same memory.
    ///
    /// ```swift
    /// let x = Tensor.zeros(3, 4)
    /// print(x.unsqueeze(0).shape, x.unsqueeze(-1).shape)  // [1, 3, 4] [3, 4, 1]
    /// ```
    ///
    /// - Parameter dim: the new dimension's place; negative numbers count from the end of the new
    ///   shape.
    public func unsqueeze(_ dim: Int) -> Tensor {
        let place = Shape.wrap(dim, rank: self.dim() + 1)
        return recordView(array.layout.unsqueezed(place), of: self) {
            ReshapeNode($0, self, "UnsqueezeBackward0")
        }
    }

    /// Adds a dimension of size 1 in place.
    @discardableResult
    public func unsqueeze_(_ dim: Int) -> Tensor { relayout(as: unsqueeze(dim)) }

    /// Without its dimensions of size 1, in the same memory.
    ///
    /// ```swift
    /// let x = Tensor.zeros(1, 3, 1)
    /// print(x.squeeze().shape, x.squeeze(0).shape)  // [3] [3, 1]
    /// ```
    public func squeeze() -> Tensor {
        recordView(array.layout.squeezed { _ in true }, of: self) {
            ReshapeNode($0, self, "SqueezeBackward0")
        }
    }

    /// Without one dimension, if its size is 1, in the same memory.
    ///
    /// - Parameter dim: the dimension; negative numbers count from the last one.
    public func squeeze(_ dim: Int) -> Tensor {
        let place = shape.wrap(dim)
        return recordView(array.layout.squeezed { $0 == place }, of: self) {
            ReshapeNode($0, self, "SqueezeBackward1")
        }
    }

    /// Drops the dimensions of size 1 in place.
    @discardableResult
    public func squeeze_() -> Tensor { relayout(as: squeeze()) }

    /// This tensor itself with the layout and the history of a view of it.
    package func relayout(as view: Tensor) -> Tensor {
        let made = view.node
        relayout(view.array.layout)
        if made != nil { adopt(made) }
        return self
    }

    private func clone(contiguous array: NDArray) -> Tensor {
        let copy = array.copied(Layout(contiguous: array.sizes))
        return record(copy, from: self) { ReshapeNode(copy, self, "CloneBackward0") }
    }

    private func viewed(as shape: Shape, _ label: String) -> Tensor? {
        guard let layout = array.layout.reshaped(to: shape) else { return nil }
        return recordView(layout, of: self) { ReshapeNode($0, self, label) }
    }
}

/// The same elements with another shape.
public func reshape(_ input: Tensor, _ shape: Shape) -> Tensor { input.reshape(shape) }

/// The dimensions from `startDim` to `endDim` joined into one.
public func flatten(_ input: Tensor, _ startDim: Int = 0, _ endDim: Int = -1) -> Tensor {
    input.flatten(startDim, endDim)
}

/// With a new dimension of size 1 before dimension `dim`.
public func unsqueeze(_ input: Tensor, _ dim: Int) -> Tensor { input.unsqueeze(dim) }

/// Without its dimensions of size 1.
public func squeeze(_ input: Tensor) -> Tensor { input.squeeze() }

/// Without one dimension, if its size is 1.
public func squeeze(_ input: Tensor, _ dim: Int) -> Tensor { input.squeeze(dim) }

/// Elements in the same order with another shape.
private final class ReshapeNode: UnaryNode {
    private let inputShape: Shape
    private let label: String

    init(_ output: NDArray, _ input: Tensor, _ label: String) {
        inputShape = input.shape
        self.label = label
        super.init(output, input)
    }

    override var name: String { label }
    override func gradient(_ gradient: Tensor) -> Tensor { gradient.reshape(inputShape) }
}
