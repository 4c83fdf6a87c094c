import Arrays

extension Tensor {
    /// For every element the sum of those before it along a dimension and itself.
    ///
    /// ```swift
    /// print(Tensor([1, 2, 3]).cumsum(dim: 0).tolist())  // [1, 3, 6]
    /// ```
    ///
    /// - Parameters:
    ///   - dim: the dimension.
    ///   - dtype: the kind in which is summed; int64 for whole numbers and truth values.
    public func cumsum(dim: Int, dtype: DType? = nil) -> Tensor {
        let place = shape.wrap(dim)
        let result = array.runningSum(along: place, as: dtype ?? runningKind)
        if !result.dtype.isFloatingPoint { return Tensor(result) }
        return record(result, from: self) { RunningSumNode(result, self, place) }
    }

    /// For every element the product of those before it along a dimension and itself.
    public func cumprod(dim: Int, dtype: DType? = nil) -> Tensor {
        let place = shape.wrap(dim)
        let result = array.runningProduct(along: place, as: dtype ?? runningKind)
        if !result.dtype.isFloatingPoint { return Tensor(result) }
        return record(result, from: self) { RunningProductNode(result, self, place) }
    }

    /// For every element the largest so far along a dimension, and its place: the last among
    /// equals.
    public func cummax(dim: Int) -> (values: Tensor, indices: Tensor) {
        let places = array.runningExtremum(along: shape.wrap(dim), largest: true)
        return (picked(places, along: shape.wrap(dim), "CummaxBackward0"), Tensor(places))
    }

    /// For every element the smallest so far along a dimension, and its place: the last among
    /// equals.
    public func cummin(dim: Int) -> (values: Tensor, indices: Tensor) {
        let places = array.runningExtremum(along: shape.wrap(dim), largest: false)
        return (picked(places, along: shape.wrap(dim), "CumminBackward0"), Tensor(places))
    }

    /// The elements at places along a dimension.
    func picked(_ places: NDArray, along dim: Int, _ label: String) -> Tensor {
        gathered(places.places(along: dim, of: shape), label)
    }

    private var runningKind: DType { dtype.isFloatingPoint ? dtype : .int64 }
}

/// For every element the sum of those before it along a dimension and itself.
public func cumsum(_ input: Tensor, dim: Int, dtype: DType? = nil) -> Tensor {
    input.cumsum(dim: dim, dtype: dtype)
}

/// For every element the product of those before it along a dimension and itself.
public func cumprod(_ input: Tensor, dim: Int, dtype: DType? = nil) -> Tensor {
    input.cumprod(dim: dim, dtype: dtype)
}

/// For every element the largest so far along a dimension, and its place.
public func cummax(_ input: Tensor, dim: Int) -> (values: Tensor, indices: Tensor) {
    input.cummax(dim: dim)
}

/// For every element the smallest so far along a dimension, and its place.
public func cummin(_ input: Tensor, dim: Int) -> (values: Tensor, indices: Tensor) {
    input.cummin(dim: dim)
}

private final class RunningSumNode: UnaryNode {
    private let dim: Int

    init(_ output: NDArray, _ input: Tensor, _ dim: Int) {
        self.dim = dim
        super.init(output, input)
    }

    override var name: String { "CumsumBackward0" }
    override func gradient(_ gradient: Tensor) -> Tensor { gradient.runningFromEnd(dim) }
}

private final class RunningProductNode: InputNode {
    private let dim: Int

    init(_ output: NDArray, _ input: Tensor, _ dim: Int) {
        self.dim = dim
        super.init(output, input)
    }

    override var name: String { "CumprodBackward0" }

    override func gradient(_ gradient: Tensor) -> Tensor {
        let input = input
        if input.dim() == 0 { return gradient }
        if !(input.detach() .== 0).any().item().bool {
            return (gradient * input.cumprod(dim: dim)).runningFromEnd(dim) / input
        }
        return cat(
            (0..<input.shape[dim]).map { share(of: $0, input, gradient) }, dim: dim)
    }

    /// The gradient of the factor at one place: a zero there must not be divided by.
    private func share(of place: Int, _ input: Tensor, _ gradient: Tensor) -> Tensor {
        let count = input.shape[dim]
        let before = input.narrow(dim, 0, place).prod(dim: dim, keepdim: true)
        let after = input.narrow(dim, place + 1, count - place - 1)
        let products = cat([onesLike(before), after], dim: dim).cumprod(dim: dim)
        let arriving = gradient.narrow(dim, place, count - place)
        return before * (arriving * products).sum(dim: dim, keepdim: true)
    }
}

extension Tensor {
    /// For every element the sum of itself and those after it along a dimension.
    fileprivate func runningFromEnd(_ dim: Int) -> Tensor {
        self.dim() == 0 ? self : flip([dim]).cumsum(dim: dim).flip([dim])
    }
}
