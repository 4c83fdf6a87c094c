extension NDArray {
    /// Sets the elements, in row-major order, to numbers drawn one by one.
    package func draw<T: Computable>(_ next: () -> T) {
        let drawn = isContiguous && dtype == T.dtype
        let target = drawn ? self : NDArray(uninitialized: sizes, T.dtype)
        let values = target.pointer(to: T.self)
        for place in 0..<count { values[place] = next() }
        if !drawn { write(target) }
    }

    /// Sets the elements, in row-major order, to normal numbers.
    package func fillNormal(
        _ stream: inout RandomStream, mean: Double, standardDeviation: Double
    ) {
        let type = dtype.computation
        let target = isContiguous && dtype == type ? self : NDArray(uninitialized: sizes, type)
        if type == .float64 {
            let values = UnsafeMutableBufferPointer(
                start: target.pointer(to: Double.self), count: count)
            stream.fillNormal(values, mean: mean, standardDeviation: standardDeviation)
        } else {
            let values = UnsafeMutableBufferPointer(
                start: target.pointer(to: Float.self), count: count)
            if dtype == .float32 {
                stream.fillNormal(values, mean: mean, standardDeviation: standardDeviation)
            } else {
                stream.fillHalfNormal(values, mean: mean, standardDeviation: standardDeviation)
            }
        }
        if target.storage !== storage { write(target) }
    }
}
