// message: That gives N, C, W, H: height and width still have to change places.
// fails: 1, 2, 3, 4, 5

import Kindling

/// The batch of this shape, `[n, c, h, w]`, from which `flat` was made.
func restore(_ flat: Tensor, _ shape: [Int]) -> Tensor {
    let (n, c, h, w) = (shape[0], shape[1], shape[2], shape[3])
    return flat.view(n, w, h, c).permute(0, 3, 1, 2)
}
