// message: Name the place and the size, and stop: a place that is not there must not be moved to one that is.
// fails: 5, 6, 10

import Kindling

/// The entries of a table whose places along an axis `index` names.
func gatherByHand(_ input: Tensor, _ dim: Int, _ index: Tensor) -> Tensor {
    let size = input.size(dim)
    let result = Tensor.empty(index.size(0), index.size(1), dtype: input.dtype)
    for row in 0..<index.size(0) {
        for column in 0..<index.size(1) {
            let place: Int = index[row, column].item()
            result[row, column] =
                dim == 0 ? input[(place + size) % size, column] : input[row, (place + size) % size]
        }
    }
    return result
}

/// The entries whose numbers in reading order `index` names; -1 is the last.
func takeByHand(_ source: Tensor, _ index: Tensor) -> Tensor {
    let flat = source.reshape(-1)
    let places = index.reshape(-1)
    let result = Tensor.empty(index.numel(), dtype: source.dtype)
    for number in 0..<index.numel() {
        let place: Int = places[number].item()
        result[number] = flat[(place + flat.count) % flat.count]
    }
    return result.view(index.shape)
}
