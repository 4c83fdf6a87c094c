// message: With a 1 the result is the *other* size, and that may be 0.
// fails: 7, 10

/// The shape of a sum of tensors with these shapes, or nil if they do not fit together.
func broadcastShape(_ a: [Int], _ b: [Int]) -> [Int]? {
    let count = max(a.count, b.count)
    let wideA = Array(repeating: 1, count: count - a.count) + a
    let wideB = Array(repeating: 1, count: count - b.count) + b
    var shape: [Int] = []
    for (x, y) in zip(wideA, wideB) {
        if x == y || x == 1 || y == 1 {
            shape.append(max(x, y))
        } else {
            return nil
        }
    }
    return shape
}
