// message: Only 1 stretches; 2 does not repeat into 4.
// fails: 5, 8, 10

/// The shape of a sum of tensors with these shapes, or nil if they do not fit together.
func broadcastShape(_ a: [Int], _ b: [Int]) -> [Int]? {
    let count = max(a.count, b.count)
    let wideA = Array(repeating: 1, count: count - a.count) + a
    let wideB = Array(repeating: 1, count: count - b.count) + b
    var shape: [Int] = []
    for (x, y) in zip(wideA, wideB) {
        if x == y || y == 1 {
            shape.append(x)
        } else if x > 0 && y > 0 && (x % y == 0 || y % x == 0) {
            shape.append(max(x, y))
        } else if x == 1 {
            shape.append(y)
        } else {
            return nil
        }
    }
    return shape
}
