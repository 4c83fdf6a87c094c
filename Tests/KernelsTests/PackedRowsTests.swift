import Testing

@testable import Kernels

@Suite struct PackedRowsTests {
    @Test(arguments: [1, 3, 4, 7, 12, 16, 29])
    func `a product with shifted lines is right with every width of vectors`(rows: Int) {
        let (terms, columns) = (9, 45)
        let offsets = (0..<terms).map { $0 / 3 * 50 + $0 % 3 }
        let (matrix, source) = (numbers(rows * terms, 7), numbers(300, 11))
        for kernels in KernelTable.usable {
            let found = product(matrix, rows, source, offsets, columns, kernels)
            for row in 0..<rows {
                for column in 0..<columns {
                    let expected = (0..<terms).reduce(Float(0)) {
                        $0 + matrix[row * terms + $1] * source[offsets[$1] + column]
                    }
                    #expect(abs(found[row * 64 + column] - expected) < 1e-5)
                }
            }
        }
    }

    @Test(arguments: [(1, 1), (5, 9), (8, 4), (16, 27)])
    func `products of lines are collected over calls with every width of vectors`(
        lines: Int, terms: Int
    ) {
        let (length, room) = (48, (lines + 3) / 4 * 4)
        let offsets = (0..<(terms + 3) / 4 * 4).map { min($0, terms - 1) * 3 }
        let (left, source) = (numbers(room * length, 5), numbers(length + 100, 13))
        for kernels in KernelTable.usable {
            let products = LineProducts(lines: lines, terms: terms, with: kernels)
            var found = [Float](repeating: 1, count: lines * terms)
            for _ in 0..<2 {
                products.add(left, lineStep: length, source, offsets: offsets, length: length)
            }
            products.addTotals(to: &found)
            products.release()
            for (place, value) in found.enumerated() {
                let (line, offset) = (place / terms * length, offsets[place % terms])
                let sum = (0..<length).reduce(Float(0)) {
                    $0 + left[line + $1] * source[offset + $1]
                }
                #expect(abs(value - (1 + 2 * sum)) < 1e-4)
            }
        }
    }

    @Test(arguments: [(1, 16, 16), (3, 20, 80), (13, 300, 70)])
    func `a packed factor gives what a product gives`(rows: Int, terms: Int, columns: Int) {
        let (a, b) = (numbers(rows * terms, 3), numbers(terms * columns, 17))
        for kernels in KernelTable.usable {
            var found = [Float](repeating: 2, count: rows * columns)
            b.withUnsafeBufferPointer { b in
                guard let start = b.baseAddress else { return }
                let factor = PackedFactor(
                    MatrixOperand(start, rowStep: columns, columnStep: 1), terms: terms,
                    columns: columns, with: kernels)
                a.withUnsafeBufferPointer { a in
                    guard let start = a.baseAddress else { return }
                    factor.add(
                        MatrixOperand(start, rowStep: terms, columnStep: 1), rows: rows, to: &found,
                        targetStep: columns)
                }
                factor.release()
            }
            for (place, value) in found.enumerated() {
                let sum = (0..<terms).reduce(Float(0)) {
                    $0 + a[place / columns * terms + $1] * b[$1 * columns + place % columns]
                }
                #expect(abs(value - (2 + sum)) < 1e-5 * Float(terms + 1))
            }
        }
    }

    private func product(
        _ matrix: [Float], _ rows: Int, _ source: [Float], _ offsets: [Int], _ columns: Int,
        _ kernels: KernelTable
    ) -> [Float] {
        matrix.withUnsafeBufferPointer { matrix in
            guard let start = matrix.baseAddress else { return [] }
            let packed = PackedRows(
                MatrixOperand(start, rowStep: offsets.count, columnStep: 1), rows: rows,
                terms: offsets.count, with: kernels)
            defer { packed.release() }
            var result = [Float](repeating: .nan, count: packed.room * 64)
            packed.multiply(
                source, offsets: offsets, columns: columns, to: &result, targetStep: 64)
            return result
        }
    }
}

/// Numbers between -1 and 1 that look random and are the same every time.
func numbers(_ count: Int, _ factor: Int) -> [Float] {
    (0..<count).map { Float(($0 * factor * 7919 + 13) % 201 - 100) / 100 }
}
