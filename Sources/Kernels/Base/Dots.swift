/// The products of one row with rows of a matrix: a matrix times a vector.
///
/// - Parameters:
///   - row: the vector, of `terms` numbers.
///   - matrix: the first number of its first row; a row's numbers lie side by side.
///   - rowStep: the distance between the matrix's rows.
///   - target: one number a row of the matrix; with `adding` the products are added to it.
public func multiplyRows(
    _ row: UnsafePointer<Float>, _ matrix: UnsafePointer<Float>, rowStep: Int, rows: Int,
    terms: Int, into target: UnsafeMutablePointer<Float>, adding: Bool
) {
    var place = 0
    while place + 4 <= rows {
        let sums = fourDots(row, matrix + place * rowStep, rowStep, terms)
        for lane in 0..<4 {
            target[place + lane] = adding ? target[place + lane] + sums[lane] : sums[lane]
        }
        place += 4
    }
    while place < rows {
        let sum = dot(row, matrix + place * rowStep, terms)
        target[place] = adding ? target[place] + sum : sum
        place += 1
    }
}

/// Four rows at once, so that additions do not wait for each other.
@inline(__always)
private func fourDots(
    _ row: UnsafePointer<Float>, _ matrix: UnsafePointer<Float>, _ step: Int, _ terms: Int
) -> SIMD4<Float> {
    var (first, second, third, fourth) = (Lanes(), Lanes(), Lanes(), Lanes())
    var term = 0
    while term + Lanes.width <= terms {
        let factor = Lanes(at: row + term)
        let start = matrix + term
        first = first.plus(factor, times: Lanes(at: start))
        second = second.plus(factor, times: Lanes(at: start + step))
        third = third.plus(factor, times: Lanes(at: start + 2 * step))
        fourth = fourth.plus(factor, times: Lanes(at: start + 3 * step))
        term += Lanes.width
    }
    var sums = SIMD4(first.total, second.total, third.total, fourth.total)
    while term < terms {
        let start = matrix + term
        let column = SIMD4(start[0], start[step], start[2 * step], start[3 * step])
        sums += column * row[term]
        term += 1
    }
    return sums
}

/// The sum of the products of two rows.
public func dot(_ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>, _ count: Int) -> Float {
    var (even, odd) = (Lanes(), Lanes())
    var place = 0
    while place + 2 * Lanes.width <= count {
        even = even.plus(Lanes(at: a + place), times: Lanes(at: b + place))
        let next = place + Lanes.width
        odd = odd.plus(Lanes(at: a + next), times: Lanes(at: b + next))
        place += 2 * Lanes.width
    }
    var sum = (even + odd).total
    while place < count {
        sum += a[place] * b[place]
        place += 1
    }
    return sum
}
