// message: Missing axes at the left count as 1, so the numbers of axes may differ.
// fails: 4, 6, 11

import Kindling

/// The matrix products of the last two axes; the axes before them are a batch, which broadcasts.
func batchedMatmul(_ a: Tensor, _ b: Tensor) -> Tensor {
    if a.dim() != b.dim() { fatalError("the numbers of axes differ") }
    if a.dim() == 2 { return mm(a, b) }
    let count = max(a.count, b.count)
    for size in [a.count, b.count] where size != count && size != 1 {
        fatalError("batches of \(a.count) and \(b.count) do not fit")
    }
    let products = (0..<count).map { place in
        batchedMatmul(a[a.count == 1 ? 0 : place], b[b.count == 1 ? 0 : place])
    }
    return stack(products, dim: 0)
}
