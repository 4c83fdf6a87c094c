// message: The result has the index's shape, one entry for each place.
// fails: 1, 2, 3, 4, 11

import Kindling

/// The entries of a table whose places along an axis `index` names.
func gatherByHand(_ input: Tensor, _ dim: Int, _ index: Tensor) -> Tensor {
    let size = input.size(dim)
    let result = Tensor.empty(input.size(0), input.size(1), dtype: input.dtype)
    for row in 0..<input.size(0) {
        for column in 0..<input.size(1) {
            let place: Int = index[row % index.size(0), column % index.size(1)].item()
            if place < 0 || place >= size {
                fatalError("place \(place) is out of bounds for \(size) places")
            }
            result[row, column] = dim == 0 ? input[place, column] : input[row, place]
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
        if place < -flat.count || place >= flat.count {
            fatalError("place \(place) is out of bounds for \(flat.count) entries")
        }
        result[number] = flat[place < 0 ? place + flat.count : place]
    }
    return result.view(index.shape)
}
