import Testing

@testable import Kernels

@Suite struct MatricesTests {
    @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 13, 25, 241])
    func `products of any size are right with every width of vectors`(rows: Int) {
        for (terms, columns) in [(1, 1), (5, 3), (16, 16), (17, 31), (257, 65)] {
            for kernels in KernelTable.usable {
                expectRight(Case(rows: rows, terms: terms, columns: columns), kernels)
            }
        }
    }

    @Test func `more columns than a block holds are right`() {
        for kernels in KernelTable.usable {
            expectRight(Case(rows: 3, terms: 300, columns: 1030), kernels)
        }
    }

    @Test(arguments: [(false, true), (true, false), (true, true)])
    func `transposed factors are read where they lie`(first: Bool, second: Bool) {
        for (rows, terms, columns) in [(13, 40, 35), (1, 64, 21), (30, 64, 1), (64, 1, 64)] {
            var sizes = Case(rows: rows, terms: terms, columns: columns)
            (sizes.isFirstTransposed, sizes.isSecondTransposed) = (first, second)
            for kernels in KernelTable.usable { expectRight(sizes, kernels) }
        }
    }

    @Test func `a product is added to what is there, and nothing beside it is touched`() {
        for (rows, terms, columns) in [(2, 2, 2), (13, 40, 35), (1, 64, 21), (14, 300, 16)] {
            var sizes = Case(rows: rows, terms: terms, columns: columns)
            (sizes.isAdding, sizes.gap) = (true, 3)
            for kernels in KernelTable.usable { expectRight(sizes, kernels) }
        }
    }

    @Test func `every number of threads gives right products, and reruns give the same bits`() {
        let before = Parallel.threads
        defer { Parallel.threads = before }
        let sizes = Case(rows: 150, terms: 300, columns: 130)
        for threads in 1...4 {
            Parallel.threads = threads
            expectRight(sizes, .best)
            #expect(sizes.product(.best) == sizes.product(.best))
        }
    }

    @Test func `a product of no terms is zero, and one of no rows nothing`() {
        let none = Case(rows: 2, terms: 0, columns: 3)
        #expect(none.product(.best) == Array(repeating: 0, count: 6))
        #expect(Case(rows: 0, terms: 4, columns: 3).product(.best).isEmpty)
    }

    private func expectRight(_ sizes: Case, _ kernels: KernelTable) {
        let (found, expected) = (sizes.product(kernels), sizes.expected)
        #expect(
            zip(found, expected).allSatisfy { abs($0 - $1) <= 1e-5 * Float(sizes.terms + 1) },
            "\(sizes), tiles of \(kernels.tileRows) by \(kernels.tileColumns)")
    }
}

/// A product of matrices of fixed numbers, as the kernels compute it and by its definition.
private struct Case {
    var rows: Int
    var terms: Int
    var columns: Int
    var isFirstTransposed = false
    var isSecondTransposed = false
    var isAdding = false
    /// How many numbers lie between the result's rows.
    var gap = 0

    private var first: [Float] { numbers(rows * terms, 7) }
    private var second: [Float] { numbers(terms * columns, 11) }
    private var start: [Float] { numbers(rows * (columns + gap), 5) }

    /// Numbers between -1 and 1 that look random and are the same every time.
    private func numbers(_ count: Int, _ factor: Int) -> [Float] {
        (0..<count).map { Float(($0 * factor * 7919 + 13) % 201 - 100) / 100 }
    }

    func product(_ kernels: KernelTable) -> [Float] {
        var result = start
        let (first, second) = (first, second)
        result.withUnsafeMutableBufferPointer { target in
            first.withUnsafeBufferPointer { a in
                second.withUnsafeBufferPointer { b in
                    guard let target = target.baseAddress else { return }
                    write(
                        operand(a, terms, rows, isFirstTransposed),
                        operand(b, columns, terms, isSecondTransposed), target, kernels)
                }
            }
        }
        return result
    }

    private func write(
        _ a: MatrixOperand, _ b: MatrixOperand, _ target: UnsafeMutablePointer<Float>,
        _ kernels: KernelTable
    ) {
        MatrixProduct(
            a, b, rows: rows, terms: terms, columns: columns, targetStep: columns + gap,
            with: kernels
        ).write(to: target, adding: isAdding)
    }

    private func operand(
        _ numbers: UnsafeBufferPointer<Float>, _ columns: Int, _ rows: Int, _ isTransposed: Bool
    ) -> MatrixOperand {
        // An empty array has no address; nothing is read from this one.
        let base = numbers.baseAddress ?? UnsafePointer(UnsafeMutablePointer.allocate(capacity: 1))
        return isTransposed
            ? MatrixOperand(base, rowStep: 1, columnStep: rows)
            : MatrixOperand(base, rowStep: columns, columnStep: 1)
    }

    /// The product by its definition, in double precision.
    var expected: [Float] {
        var result = start
        let (first, second) = (first, second)
        for row in 0..<rows {
            for column in 0..<columns {
                let place = row * (columns + gap) + column
                var sum = isAdding ? Double(result[place]) : 0
                for term in 0..<terms {
                    let a = isFirstTransposed ? term * rows + row : row * terms + term
                    let b = isSecondTransposed ? column * terms + term : term * columns + column
                    sum += Double(first[a]) * Double(second[b])
                }
                result[place] = Float(sum)
            }
        }
        return result
    }
}
