import Kindling

/// The batch of this shape, `[n, c, h, w]`, from which `flat` was made.
func restore(_ flat: Tensor, _ shape: [Int]) -> Tensor {
    // solution
    let (n, c, h, w) = (shape[0], shape[1], shape[2], shape[3])
    return flat.view(n, w, h, c).transpose(1, 3)
    // end solution
}
