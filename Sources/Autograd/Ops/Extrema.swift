import Arrays

extension Tensor {
    /// The largest element; not-a-number wins.
    public func max() -> Tensor {
        requireElements("max")
        let fold = NDArray.Fold(shape, over: nil)
        let result = array.maximum(fold).dropping(fold, unless: false)
        return record(result, from: self) { ExtremumNode(result, self, "MaxBackward1") }
    }

    /// The smallest element; not-a-number wins.
    public func min() -> Tensor {
        requireElements("min")
        let fold = NDArray.Fold(shape, over: nil)
        let result = array.minimum(fold).dropping(fold, unless: false)
        return record(result, from: self) { ExtremumNode(result, self, "MinBackward1") }
    }

    /// The largest element along a dimension and its place: the first among equals.
    ///
    /// ```swift
    /// let (values, indices) = Tensor([[1, 9, 2], [8, 3, 8]]).max(dim: 1)
    /// print(values, indices)  // tensor([9, 8]) tensor([1, 0])
    /// ```
    ///
    /// - Parameters:
    ///   - dim: the dimension that is looked along; negative numbers count from the last one.
    ///   - keepdim: whether that dimension stays, with size 1. Default `false`.
    public func max(dim: Int, keepdim: Bool = false) -> (values: Tensor, indices: Tensor) {
        let found = array.maximum(along: nonEmpty(dim, "max"))
        return selected(found, dim, keepdim, "MaxBackward0")
    }

    /// The smallest element along a dimension and its place: the first among equals.
    ///
    /// - Parameters:
    ///   - dim: the dimension that is looked along; negative numbers count from the last one.
    ///   - keepdim: whether that dimension stays, with size 1. Default `false`.
    public func min(dim: Int, keepdim: Bool = false) -> (values: Tensor, indices: Tensor) {
        let found = array.minimum(along: nonEmpty(dim, "min"))
        return selected(found, dim, keepdim, "MinBackward0")
    }

    /// The place of the largest element among all of them in row-major order.
    public func argmax() -> Tensor {
        requireElements("argmax")
        return Tensor(array.contiguous().flat.maximum(along: 0).indices.first(of: 0))
    }

    /// The place of the smallest element among all of them in row-major order.
    public func argmin() -> Tensor {
        requireElements("argmin")
        return Tensor(array.contiguous().flat.minimum(along: 0).indices.first(of: 0))
    }

    /// The places of the largest elements along a dimension: the first among equals.
    ///
    /// ```swift
    /// let logits: Tensor = [[0.1, 2.0, 0.3], [1.5, 0.2, 0.1]]
    /// print(logits.argmax(dim: 1))  // tensor([1, 0])
    /// ```
    ///
    /// - Parameters:
    ///   - dim: the dimension that is looked along; negative numbers count from the last one.
    ///   - keepdim: whether that dimension stays, with size 1. Default `false`.
    /// - Returns: whole numbers, `.int64`.
    public func argmax(dim: Int, keepdim: Bool = false) -> Tensor {
        let found = array.maximum(along: nonEmpty(dim, "argmax"))
        return Tensor(found.indices.dropping(.init(shape, over: [dim]), unless: keepdim))
    }

    /// The places of the smallest elements along a dimension: the first among equals.
    ///
    /// - Parameters:
    ///   - dim: the dimension that is looked along; negative numbers count from the last one.
    ///   - keepdim: whether that dimension stays, with size 1. Default `false`.
    /// - Returns: whole numbers, `.int64`.
    public func argmin(dim: Int, keepdim: Bool = false) -> Tensor {
        let found = array.minimum(along: nonEmpty(dim, "argmin"))
        return Tensor(found.indices.dropping(.init(shape, over: [dim]), unless: keepdim))
    }
}

/// The largest element.
public func max(_ input: Tensor) -> Tensor { input.max() }

/// The largest element along a dimension and its place.
public func max(
    _ input: Tensor, dim: Int, keepdim: Bool = false
) -> (values: Tensor, indices: Tensor) {
    input.max(dim: dim, keepdim: keepdim)
}

/// The smallest element.
public func min(_ input: Tensor) -> Tensor { input.min() }

/// The smallest element along a dimension and its place.
public func min(
    _ input: Tensor, dim: Int, keepdim: Bool = false
) -> (values: Tensor, indices: Tensor) {
    input.min(dim: dim, keepdim: keepdim)
}

/// The place of the largest element among all of them in row-major order.
public func argmax(_ input: Tensor) -> Tensor { input.argmax() }

/// The places of the largest elements along a dimension.
public func argmax(_ input: Tensor, dim: Int, keepdim: Bool = false) -> Tensor {
    input.argmax(dim: dim, keepdim: keepdim)
}

/// The place of the smallest element among all of them in row-major order.
public func argmin(_ input: Tensor) -> Tensor { input.argmin() }

/// The places of the smallest elements along a dimension.
public func argmin(_ input: Tensor, dim: Int, keepdim: Bool = false) -> Tensor {
    input.argmin(dim: dim, keepdim: keepdim)
}

extension Tensor {
    private func requireElements(_ operation: String) {
        if numel() == 0 {
            stop(
                "\(operation)(): Expected reduction dim to be specified for input.numel() == 0. "
                    + "Specify the reduction dim with the 'dim' argument.")
        }
    }

    private func nonEmpty(_ dim: Int, _ operation: String) -> Int {
        let place = shape.wrap(dim)
        if place < self.dim() && shape[place] == 0 {
            stop("\(operation)(): Expected reduction dim \(dim) to have non-zero size.")
        }
        return place
    }

    private func selected(
        _ found: (values: NDArray, indices: NDArray), _ dim: Int, _ keepdim: Bool,
        _ label: String
    ) -> (values: Tensor, indices: Tensor) {
        let fold = NDArray.Fold(shape, over: [dim])
        let values = found.values.dropping(fold, unless: keepdim)
        let tensor = record(values, from: self) {
            SelectedNode(values, self, shape.wrap(dim), found.indices, label)
        }
        return (tensor, Tensor(found.indices.dropping(fold, unless: keepdim)))
    }
}

extension NDArray {
    /// All elements of a contiguous array in one dimension.
    package var flat: NDArray {
        view(Layout(sizes: [count], strides: [1], offset: layout.offset))
    }

    /// The element at a place of a 1-D array, as a scalar.
    fileprivate func first(of place: Int) -> NDArray { view(layout.selecting(place, along: 0)) }
}

/// An extremum of all elements: equal ones share the gradient.
private final class ExtremumNode: UnaryNode {
    private var input: SavedTensor?
    private var result: SavedTensor?
    private let label: String

    init(_ output: NDArray, _ input: Tensor, _ label: String) {
        self.input = SavedTensor(input)
        result = SavedTensor(output)
        self.label = label
        super.init(output, input)
    }

    override var name: String { label }

    override func gradient(_ gradient: Tensor) -> Tensor {
        let input = SavedTensor.unpacked(input, first)
        let isExtremal = input .== SavedTensor.unpacked(result, self)
        return gradient / isExtremal.sum() * isExtremal.to(dtype)
    }

    override func releaseSaved() {
        input = nil
        result = nil
    }
}

/// One element of every line along a dimension: the others get no gradient.
private final class SelectedNode: UnaryNode {
    private let dim: Int
    private let indices: NDArray
    private let inputShape: Shape
    private let label: String

    init(
        _ output: NDArray, _ input: Tensor, _ dim: Int, _ indices: NDArray, _ label: String
    ) {
        self.dim = dim
        self.indices = indices
        inputShape = input.shape
        self.label = label
        super.init(output, input)
    }

    override var name: String { label }

    override func gradient(_ gradient: Tensor) -> Tensor {
        if inputShape.isEmpty { return gradient }
        var sizes = Shape(repeating: 1, count: inputShape.count)
        sizes[dim] = inputShape[dim]
        let places = Tensor.arange(inputShape[dim]).reshape(sizes)
        let isSelected = Tensor(indices) .== places
        return gradient.reshape(indices.sizes) * isSelected.to(dtype)
    }
}
