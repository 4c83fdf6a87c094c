// message: A batch of 3 does not start again for 4: only size 1 stretches.
// fails: 9

import Kindling

/// The matrix products of the last two axes; the axes before them are a batch, which broadcasts.
func batchedMatmul(_ a: Tensor, _ b: Tensor) -> Tensor {
    if a.dim() < b.dim() { return batchedMatmul(a.unsqueeze(0), b) }
    if b.dim() < a.dim() { return batchedMatmul(a, b.unsqueeze(0)) }
    if a.dim() == 2 { return mm(a, b) }
    let count = max(a.count, b.count)
    let products = (0..<count).map { place in
        batchedMatmul(a[place % a.count], b[place % b.count])
    }
    return stack(products, dim: 0)
}
