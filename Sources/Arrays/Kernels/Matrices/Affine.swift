import Kernels

extension NDArray {
    /// `input weightᵀ + bias` for `[n, in]`, `[out, in]` and `[out]`.
    package static func affine(_ input: NDArray, _ weight: NDArray, _ bias: NDArray?) -> NDArray {
        let type = input.dtype.computation
        let result = NDArray(uninitialized: [input.sizes[0], weight.sizes[0]], type)
        if let bias { result.writeRows(bias) }
        let (rows, factors) = (input.converted(to: type), weight.converted(to: type))
        switch type {
        case .float32: result.multiply(rows, factors, adding: bias != nil, Float.self)
        case .float64: result.multiply(rows, factors, adding: bias != nil, Double.self)
        default: result.multiply(rows, factors, adding: bias != nil, Int64.self)
        }
        return result.converted(to: input.dtype)
    }

    /// Writes one row, or one number, to every row.
    private func writeRows(_ row: NDArray) {
        let rest = sizes[1] * sizes[0]
        if rest < Self.leastShared || row.dtype != dtype || row.sizes != [sizes[1]]
            || !row.isContiguous
        {
            return write(row)
        }
        let (target, source, length) = (first, row.first, sizes[1] * dtype.size)
        Parallel.forRanges(sizes[0], least: Self.leastShared / sizes[1]) { range in
            for row in range {
                (target + row &* length).copyMemory(from: source, byteCount: length)
            }
        }
    }

    /// Fewer numbers are not shared by threads.
    private static let leastShared = 1 << 16

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
