/// The sum of numbers that lie side by side: blocks in single precision, their sums in double.
public func sum(_ source: UnsafePointer<Float>, count: Int) -> Double {
    var total = 0.0
    var place = 0
    while place + blockLength <= count {
        total += Double(blockSum(source + place))
        place += blockLength
    }
    while place < count {
        total += Double(source[place])
        place += 1
    }
    return total
}

/// Adds the rows of a matrix to sums in double precision.
public func addRows(
    _ source: UnsafePointer<Float>, rowStep: Int, rows: Int, columns: Int,
    to sums: UnsafeMutablePointer<Double>
) {
    for row in 0..<rows {
        let numbers = source + row * rowStep
        for column in 0..<columns { sums[column] += Double(numbers[column]) }
    }
}

private let blockLength = 16 * Lanes.width

/// Four sums at once, so that additions do not wait for each other.
@inline(__always) private func blockSum(_ source: UnsafePointer<Float>) -> Float {
    var (first, second, third, fourth) = (Lanes(), Lanes(), Lanes(), Lanes())
    for step in 0..<4 {
        let start = source + step * 4 * Lanes.width
        first += Lanes(at: start)
        second += Lanes(at: start + Lanes.width)
        third += Lanes(at: start + 2 * Lanes.width)
        fourth += Lanes(at: start + 3 * Lanes.width)
    }
    return ((first + second) + (third + fourth)).total
}
