// message: Line the shapes up at their right ends: the ones go in front.
// fails: 2, 3, 4, 10

/// The shape of a sum of tensors with these shapes, or nil if they do not fit together.
func broadcastShape(_ a: [Int], _ b: [Int]) -> [Int]? {
    let count = max(a.count, b.count)
    let wideA = a + Array(repeating: 1, count: count - a.count)
    let wideB = b + Array(repeating: 1, count: count - b.count)
    var shape: [Int] = []
    for (x, y) in zip(wideA, wideB) {
        if x == y || y == 1 {
            shape.append(x)
        } else if x == 1 {
            shape.append(y)
        } else {
            return nil
        }
    }
    return shape
}
