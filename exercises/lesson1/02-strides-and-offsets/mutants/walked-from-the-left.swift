// message: Walk the axes from the last to the first: the product grows towards the left, as in `strides`.
// fails: 6, 7

/// The strides of a fresh tensor of this shape, one for each axis.
func strides(_ shape: [Int]) -> [Int] {
    var strides: [Int] = []
    var product = 1
    for size in shape.reversed() {
        strides.insert(product, at: 0)
        product *= max(size, 1)
    }
    return strides
}

/// How many places after the first entry the entry at this index lies.
func offset(_ index: [Int], _ strides: [Int]) -> Int {
    return zip(index, strides).reduce(0) { sum, axis in sum + axis.0 * axis.1 }
}

/// Whether walking the indices in order walks the strip in order.
func isContiguous(_ shape: [Int], _ strides: [Int]) -> Bool {
    var product = 1
    for (size, stride) in zip(shape, strides) where size != 1 {
        if stride != product { return false }
        product *= size
    }
    return true
}
