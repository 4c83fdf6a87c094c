extension NDArray {
    /// `input weightᵀ + bias` for `[n, in]`, `[out, in]` and `[out]`.
    package static func affine(_ input: NDArray, _ weight: NDArray, _ bias: NDArray?) -> NDArray {
        let type = input.dtype.computation
        let result = NDArray(uninitialized: [input.sizes[0], weight.sizes[0]], type)
        if let bias { result.write(bias) }
        let (rows, factors) = (input.converted(to: type), weight.converted(to: type))
        switch type {
        case .float32: result.multiply(rows, factors, adding: bias != nil, Float.self)
        case .float64: result.multiply(rows, factors, adding: bias != nil, Double.self)
        default: result.multiply(rows, factors, adding: bias != nil, Int64.self)
        }
        return result.converted(to: input.dtype)
    }

    /// Writes `rows factorsᵀ`, or adds it to what is there.
    private func multiply<T: Computable>(
        _ rows: NDArray, _ factors: NDArray, adding: Bool, _ type: T.Type
    ) {
        let (a, b) = (rows.matrix(T.self), factors.matrix(T.self).transposed)
        if adding { matrix(T.self).add(a, times: b) } else { matrix(T.self).write(a, times: b) }
    }

    /// A two-dimensional array as a matrix.
    package func matrix<T>(_ type: T.Type = T.self) -> Matrix<T> {
        Matrix(
            pointer(to: type), rows: sizes[0], columns: sizes[1], rowStep: layout.strides[0],
            columnStep: layout.strides[1])
    }
}
