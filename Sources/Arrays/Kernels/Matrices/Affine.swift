extension NDArray {
    /// `input weightᵀ + bias` for `[n, in]`, `[out, in]` and `[out]`.
    package static func affine(_ input: NDArray, _ weight: NDArray, _ bias: NDArray?) -> NDArray {
        let type = input.dtype.computation
        let result = NDArray(uninitialized: [input.sizes[0], weight.sizes[0]], type)
        if let bias { result.write(bias) } else { result.fill(.int(0)) }
        let (rows, factors) = (input.converted(to: type), weight.converted(to: type))
        switch type {
        case .float32: result.matrix(Float.self).add(rows, timesTransposed: factors)
        case .float64: result.matrix(Double.self).add(rows, timesTransposed: factors)
        default: result.matrix(Int64.self).add(rows, timesTransposed: factors)
        }
        return result.converted(to: input.dtype)
    }

    /// A two-dimensional array as a matrix.
    package func matrix<T>(_ type: T.Type = T.self) -> Matrix<T> {
        Matrix(
            pointer(to: type), rows: sizes[0], columns: sizes[1], rowStep: layout.strides[0],
            columnStep: layout.strides[1])
    }
}

extension Matrix {
    fileprivate func add(_ a: NDArray, timesTransposed b: NDArray) {
        add(a.matrix(T.self), times: b.matrix(T.self).transposed)
    }
}
