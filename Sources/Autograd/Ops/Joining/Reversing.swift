import Arrays

extension Tensor {
    /// A copy with the elements along some dimensions in the opposite order.
    public func flip(_ dims: Int...) -> Tensor { flip(dims) }

    /// A copy with the elements along some dimensions in the opposite order.
    public func flip(_ dims: [Int]) -> Tensor {
        let places = dims.map { shape.wrap($0) }
        if Set(places).count != places.count {
            stop("dim \(places[0]) appears multiple times in the list of dims")
        }
        let result = dim() == 0 ? array.copied() : array.reversed(along: places)
        return record(result, from: self) { FlipNode(result, self, places) }
    }

    /// A copy with the elements moved on along a dimension; those that leave it come in again on
    /// the other side.
    ///
    /// - Parameters:
    ///   - shifts: how many places, backwards if it is negative.
    ///   - dims: the dimension; if it is not given, all elements are moved in row-major order.
    public func roll(_ shifts: Int, dims: Int? = nil) -> Tensor {
        guard let dims else { return rolled([shifts], [0], of: ravel()).reshape(shape) }
        return rolled([shifts], [dims], of: self)
    }

    /// A copy with the elements moved on along several dimensions.
    public func roll(_ shifts: [Int], dims: [Int]) -> Tensor {
        if shifts.count != dims.count {
            stop(
                "shifts and dimensions must align. shifts: \(shifts.count), dims:\(dims.count)")
        }
        return rolled(shifts, dims, of: self)
    }

    private func rolled(_ shifts: [Int], _ dims: [Int], of tensor: Tensor) -> Tensor {
        var array = tensor.array
        for (shift, dim) in zip(shifts, dims) {
            array = array.rolled(by: shift, along: tensor.shape.wrap(dim))
        }
        return record(array, from: tensor) { RollNode(array, tensor, shifts, dims) }
    }
}

/// A copy with the elements along some dimensions in the opposite order.
public func flip(_ input: Tensor, _ dims: [Int]) -> Tensor { input.flip(dims) }

/// A copy with the elements moved on along a dimension.
public func roll(_ input: Tensor, _ shifts: Int, dims: Int? = nil) -> Tensor {
    input.roll(shifts, dims: dims)
}

/// A copy with the elements moved on along several dimensions.
public func roll(_ input: Tensor, _ shifts: [Int], dims: [Int]) -> Tensor {
    input.roll(shifts, dims: dims)
}

extension NDArray {
    /// A copy with the elements moved on along a dimension.
    fileprivate func rolled(by shift: Int, along dim: Int) -> NDArray {
        if count == 0 || rank == 0 { return copied() }
        let size = sizes[dim]
        let cut = ((-shift) % size + size) % size
        let head = view(layout.slicing(0, cut, step: 1, along: dim))
        let tail = view(layout.slicing(cut, size, step: 1, along: dim))
        return NDArray.joined([tail, head], along: dim, giving: sizes, dtype)
    }
}

private final class FlipNode: UnaryNode {
    private let dims: [Int]

    init(_ output: NDArray, _ input: Tensor, _ dims: [Int]) {
        self.dims = dims
        super.init(output, input)
    }

    override var name: String { "FlipBackward0" }
    override func gradient(_ gradient: Tensor) -> Tensor { gradient.flip(dims) }
}

private final class RollNode: UnaryNode {
    private let shifts: [Int]
    private let dims: [Int]

    init(_ output: NDArray, _ input: Tensor, _ shifts: [Int], _ dims: [Int]) {
        self.shifts = shifts
        self.dims = dims
        super.init(output, input)
    }

    override var name: String { "RollBackward0" }

    override func gradient(_ gradient: Tensor) -> Tensor {
        gradient.roll(shifts.map { -$0 }, dims: dims)
    }
}
