// message: An unknown class must not become a row of zeros: stop and name it.
// fails: 3, 7, 8

import Kindling

/// One row for each label, with a 1 in its column.
func oneHot(_ labels: Tensor, _ n: Int) -> Tensor {
    return (labels.view([-1, 1]) .== Tensor.arange(n)).long()
}

/// The share of rows whose largest score is that of the label.
func accuracy(_ scores: Tensor, _ labels: Tensor) -> Double {
    return scores.argmax(dim: 1).eq(labels).float().mean().item()
}
