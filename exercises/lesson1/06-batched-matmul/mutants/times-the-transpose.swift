// message: Sum over the last axis of `a` and the *second last* of `b`: no transpose is needed.
// fails: 1, 2, 3, 4, 5, 6, 7, 10, 11

import Kindling

/// The matrix products of the last two axes; the axes before them are a batch, which broadcasts.
func batchedMatmul(_ a: Tensor, _ b: Tensor) -> Tensor {
    if a.dim() < b.dim() { return batchedMatmul(a.unsqueeze(0), b) }
    if b.dim() < a.dim() { return batchedMatmul(a, b.unsqueeze(0)) }
    if a.dim() == 2 { return mm(a, b.t()) }
    let count = max(a.count, b.count)
    for size in [a.count, b.count] where size != count && size != 1 {
        fatalError("batches of \(a.count) and \(b.count) do not fit")
    }
    let products = (0..<count).map { place in
        batchedMatmul(a[a.count == 1 ? 0 : place], b[b.count == 1 ? 0 : place])
    }
    return stack(products, dim: 0)
}
