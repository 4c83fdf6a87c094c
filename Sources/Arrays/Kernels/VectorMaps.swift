import Kernels

extension NDArray {
    /// Writes a function of every single-precision element to an array that this one broadcasts to.
    ///
    /// Elements that do not lie side by side are copied first, so that a view and its copy give the
    /// same bits.
    func write(_ function: VectorFunction, to target: NDArray) {
        let isAligned =
            sizes == target.sizes
            && (isContiguous && target.isContiguous
                || layout.strides == target.layout.strides && layout.isDense)
        if isAligned { return write(function, toAligned: target) }
        let copy = contiguous()
        let result = NDArray(uninitialized: sizes, .float32)
        copy.write(function, toAligned: result)
        target.write(result)
    }

    private func write(_ function: VectorFunction, toAligned target: NDArray) {
        function.write(
            of: pointer(to: Float.self), to: target.pointer(to: Float.self), count: count)
    }
}

extension VectorFunction {
    /// Replaces numbers of single precision by the function of them; false for other numbers.
    @inline(__always)
    func replace<T>(_ numbers: UnsafeMutablePointer<T>, _ count: Int) -> Bool {
        if T.self != Float.self { return false }
        let numbers = UnsafeMutableRawPointer(numbers).assumingMemoryBound(to: Float.self)
        write(of: numbers, to: numbers, count: count)
        return true
    }
}
