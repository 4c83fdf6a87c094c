// message: Batch axes broadcast as in `+`: a size of 1 serves all.
// fails: 3, 4, 5, 6, 10, 11

import Kindling

/// The matrix products of the last two axes; the axes before them are a batch, which broadcasts.
func batchedMatmul(_ a: Tensor, _ b: Tensor) -> Tensor {
    if a.dim() < b.dim() { return batchedMatmul(a.unsqueeze(0), b) }
    if b.dim() < a.dim() { return batchedMatmul(a, b.unsqueeze(0)) }
    if a.dim() == 2 { return mm(a, b) }
    let count = max(a.count, b.count)
    for size in [a.count, b.count] where size != count && size != 1 {
        fatalError("batches of \(a.count) and \(b.count) do not fit")
    }
    let products = (0..<count).map { place in
        batchedMatmul(a[place], b[place])
    }
    return stack(products, dim: 0)
}
