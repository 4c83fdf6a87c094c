import Arrays

extension Tensor {
    /// The size of every dimension; empty for a scalar.
    public var shape: Shape { array.sizes }

    /// Where the numbers live: always the processor.
    public var device: Device { .cpu }

    /// The size of every dimension: the same as `shape`.
    public func size() -> Shape { array.sizes }

    /// The size of one dimension, counted from the end if `dim` is negative.
    public func size(_ dim: Int) -> Int { array.sizes[indexable(dim)] }

    /// The number of dimensions: 0 for a scalar.
    public func dim() -> Int { array.rank }

    /// The number of dimensions: 0 for a scalar.
    public var ndim: Int { array.rank }

    /// The number of elements: the product of the shape.
    public func numel() -> Int { array.count }

    /// How many elements lie between neighbours in memory, for every dimension.
    public func stride() -> Shape { array.layout.strides }

    /// How many elements lie between neighbours along one dimension.
    public func stride(_ dim: Int) -> Int { array.layout.strides[indexable(dim)] }

    /// How many elements of the memory come before the first of this tensor.
    public func storageOffset() -> Int { array.layout.offset }

    /// Whether the elements lie one after another in row-major order.
    public func isContiguous() -> Bool { array.isContiguous }

    /// The bytes that one element takes.
    public func elementSize() -> Int { dtype.size }

    /// The bytes that all elements take.
    public var nbytes: Int { numel() * dtype.size }

    /// The address of the first element, as a number.
    public func dataPtr() -> Int { array.address }

    /// A number that tensors share exactly if they share memory.
    public var storageIdentity: Int { Int(bitPattern: array.storage.base) }

    /// Whether the numbers are of a floating-point kind.
    public func isFloatingPoint() -> Bool { dtype.isFloatingPoint }

    /// PyTorch's name for this kind of tensor, such as `"torch.FloatTensor"`.
    public func type() -> String { dtype.typeName }

    /// The size of the first dimension.
    public var count: Int {
        if array.rank == 0 { stop("len() of a 0-d tensor") }
        return array.sizes[0]
    }

    private func indexable(_ dim: Int) -> Int {
        let place = array.sizes.wrap(dim)
        if array.rank == 0 {
            stop("Dimension specified as \(dim) but tensor has no dimensions")
        }
        return place
    }
}
