extension NDArray {
    /// The products of two stacks of matrices, `[batch, n, k]` and `[batch, k, m]`.
    package static func matrixProduct(_ first: NDArray, _ second: NDArray) -> NDArray {
        let kind = first.dtype
        let type = kind.computation
        let a = first.converted(to: type).contiguous()
        let b = second.converted(to: type).contiguous()
        let sizes: Shape = [a.sizes[0], a.sizes[1], b.sizes[2]]
        let result = NDArray(filled: .int(0), sizes, type)
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
        let (rows, inner, columns) = (a.sizes[1], a.sizes[2], b.sizes[2])
        let (left, right, output) = (
            a.pointer(to: T.self), b.pointer(to: T.self), result.pointer(to: T.self)
        )
        for batch in 0..<a.sizes[0] {
            for row in 0..<rows {
                let target = output + (batch &* rows &+ row) &* columns
                let factors = left + (batch &* rows &+ row) &* inner
                for term in 0..<inner {
                    let factor = factors[term]
                    let source = right + (batch &* inner &+ term) &* columns
                    for column in 0..<columns {
                        target[column] = target[column].plus(factor.times(source[column]))
                    }
                }
            }
        }
    }
}
