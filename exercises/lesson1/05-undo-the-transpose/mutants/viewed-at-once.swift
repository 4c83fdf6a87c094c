// message: Right shape, wrong places: the numbers lie in the order N, W, H, C.
// fails: 2, 3, 4, 5

import Kindling

/// The batch of this shape, `[n, c, h, w]`, from which `flat` was made.
func restore(_ flat: Tensor, _ shape: [Int]) -> Tensor {
    let (n, c, h, w) = (shape[0], shape[1], shape[2], shape[3])
    return flat.view(n, c, h, w)
}
