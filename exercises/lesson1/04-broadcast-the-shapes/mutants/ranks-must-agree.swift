// message: Missing axes at the left count as 1, so shapes of different length may fit.
// fails: 2, 3, 4, 6, 10

/// The shape of a sum of tensors with these shapes, or nil if they do not fit together.
func broadcastShape(_ a: [Int], _ b: [Int]) -> [Int]? {
    if a.count != b.count { return nil }
    let count = max(a.count, b.count)
    let wideA = Array(repeating: 1, count: count - a.count) + a
    let wideB = Array(repeating: 1, count: count - b.count) + b
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
