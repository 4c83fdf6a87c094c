extension NDArray {
    /// The products of two stacks of matrices, `[batch, n, k]` and `[batch, k, m]`.
    package static func matrixProduct(_ first: NDArray, _ second: NDArray) -> NDArray {
        let kind = first.dtype
        let type = kind.computation
        let a = first.converted(to: type)
        let b = second.converted(to: type)
        let result = NDArray(uninitialized: [a.sizes[0], a.sizes[1], b.sizes[2]], type)
        switch type {
        case .float32: multiply(a, b, into: result, Float.self)
        case .float64: multiply(a, b, into: result, Double.self)
        default: multiply(a, b, into: result, Int64.self)
        }
        return result.converted(to: kind)
    }

    /// The array itself if its elements lie in row-major order, or else a copy for which they do.
    package func contiguous() -> NDArray {
        if isContiguous { return self }
        let result = NDArray(uninitialized: sizes, dtype)
        result.write(self)
        return result
    }

    private static func multiply<T: Computable>(
        _ a: NDArray, _ b: NDArray, into result: NDArray, _ type: T.Type
    ) {
        for batch in 0..<a.sizes[0] {
            result.matrix(batch, type).write(a.matrix(batch, type), times: b.matrix(batch, type))
        }
    }

    /// One matrix of a stack.
    private func matrix<T>(_ place: Int, _ type: T.Type) -> Matrix<T> {
        let strides = layout.strides
        return Matrix(
            pointer(to: type) + place &* strides[0], rows: sizes[1], columns: sizes[2],
            rowStep: strides[1], columnStep: strides[2])
    }
}
