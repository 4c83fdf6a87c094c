// message: `transpose(1, 3)` had put the width first: view as N, W, H, C.
// fails: 1, 2, 5

import Kindling

/// The batch of this shape, `[n, c, h, w]`, from which `flat` was made.
func restore(_ flat: Tensor, _ shape: [Int]) -> Tensor {
    let (n, c, h, w) = (shape[0], shape[1], shape[2], shape[3])
    return flat.view(n, h, w, c).transpose(1, 3)
}
