// message: Pair each batch axis on its own: `[2, 1]` and `[1, 3]` make 6 products, not 3.
// fails: 3, 5, 9, 10, 11

import Kindling

/// The matrix products of the last two axes; the axes before them are a batch, which broadcasts.
func batchedMatmul(_ a: Tensor, _ b: Tensor) -> Tensor {
    let leftMatrices = a.reshape(-1, a.size(-2), a.size(-1))
    let rightMatrices = b.reshape(-1, b.size(-2), b.size(-1))
    let count = max(leftMatrices.count, rightMatrices.count)
    let products = (0..<count).map { place in
        mm(leftMatrices[place % leftMatrices.count], rightMatrices[place % rightMatrices.count])
    }
    let longer = a.dim() >= b.dim() ? a.shape : b.shape
    let sizes = Array(longer.dropLast(2)) + [a.size(-2), b.size(-1)]
    return stack(products, dim: 0).reshape(
        sizes.reduce(1, *) == count * a.size(-2) * b.size(-1)
            ? Shape(sizes) : Shape([count, a.size(-2), b.size(-1)]))
}
