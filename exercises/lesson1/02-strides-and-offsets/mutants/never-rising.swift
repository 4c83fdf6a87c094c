// message: Falling is not enough: each stride must equal the product of the sizes to its right. A stride of 0 stands still, and 8 for rows of 4 leaves gaps.
// fails: 9, 10

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
    return zip(strides, strides.dropFirst()).allSatisfy { left, right in left >= right }
}
