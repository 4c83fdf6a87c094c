// message: An axis of size 0 fits 0 and 1 only: there is nothing to read for the others.
// fails: 9, 10

/// The shape of a sum of tensors with these shapes, or nil if they do not fit together.
func broadcastShape(_ a: [Int], _ b: [Int]) -> [Int]? {
    let count = max(a.count, b.count)
    let wideA = Array(repeating: 1, count: count - a.count) + a
    let wideB = Array(repeating: 1, count: count - b.count) + b
    var shape: [Int] = []
    for (x, y) in zip(wideA, wideB) {
        if x == y || y == 1 {
            shape.append(x)
        } else if x == 1 {
            shape.append(y)
        } else if x == 0 || y == 0 {
            shape.append(0)
        } else {
            return nil
        }
    }
    return shape
}
