/// Numbers of one kind in strided memory, without gradients.
///
/// Two arrays may share a storage: a view differs from its base by its layout alone.
package struct NDArray {
    /// The memory.
    package let storage: Storage
    /// Where the elements lie in it.
    package let layout: Layout
    /// The kind of number.
    package let dtype: DType

    @inlinable @inline(__always)
    package init(storage: Storage, layout: Layout, dtype: DType) {
        self.storage = storage
        self.layout = layout
        self.dtype = dtype
    }

    /// A new array whose elements are not set, laid out as `layout` is.
    package init(uninitialized layout: Layout, _ dtype: DType) {
        self.layout = layout
        self.dtype = dtype
        storage = Storage.make(byteCount: layout.count * dtype.size)
    }

    /// A new row-major array whose elements are not set.
    package init(uninitialized sizes: Shape, _ dtype: DType) {
        self.init(uninitialized: Layout(contiguous: sizes), dtype)
    }

    /// A scalar.
    package init(_ scalar: Scalar, _ dtype: DType) {
        self.init(filled: scalar, Shape(), dtype)
    }

    /// A new array with one value everywhere.
    package init(filled scalar: Scalar, _ sizes: Shape, _ dtype: DType) {
        self.init(uninitialized: sizes, dtype)
        fill(scalar)
    }

    /// The same memory, read by another layout.
    package func view(_ layout: Layout) -> NDArray {
        NDArray(storage: storage, layout: layout, dtype: dtype)
    }

    /// A copy with its own memory, laid out as `layout` is; as this array if it is not given.
    package func copied(_ layout: Layout? = nil) -> NDArray {
        let copy = NDArray(uninitialized: layout ?? self.layout.forNewArray, dtype)
        copy.write(self)
        return copy
    }

    package var sizes: Shape { layout.sizes }
    package var rank: Int { layout.rank }
    package var count: Int { layout.count }
    package var isContiguous: Bool { layout.isContiguous }

    /// The address of the first element, as a number.
    package var address: Int { Int(bitPattern: first) }

    /// The first element's address.
    package var first: UnsafeMutableRawPointer { storage.base + layout.offset &* dtype.size }

    /// The first element's address, for an array whose kind is `T`.
    @inline(__always)
    package func pointer<T>(to type: T.Type = T.self) -> UnsafeMutablePointer<T> {
        first.assumingMemoryBound(to: T.self)
    }

    /// Whether both arrays are the same elements of the same memory.
    package func isSame(as other: NDArray) -> Bool {
        storage.base == other.storage.base && dtype == other.dtype
            && layout.offset == other.layout.offset
            && layout.sizes == other.layout.sizes && layout.strides == other.layout.strides
    }

    /// Whether some place may belong to both arrays.
    package func overlaps(_ other: NDArray) -> Bool {
        storage.base == other.storage.base && layout.offset < other.layout.end
            && other.layout.offset < layout.end
    }
}
