import Testing

@testable import Kernels

@Suite(.serialized) struct SumsTests {
    @Test func `sums are exact for whole numbers and close for others, at every length`() {
        for kernels in KernelTable.usable {
            for count in [0, 1, 15, 64, 255, 256, 257, 10_000] {
                let whole = (0..<count).map { Float($0 % 17) }
                let total = whole.reduce(0) { $0 + Double($1) }
                let exact = kernels.sum(whole, count)
                #expect(exact == total, "\(count)")
                let parts = whole.map { $0 / 10 }
                let expected = parts.reduce(0) { $0 + Double($1) }
                let found = kernels.sum(parts, count)
                #expect(abs(found - expected) <= 1e-6 * (expected + 1), "\(count)")
            }
        }
    }

    @Test func `a long sum is the same for every number of threads`() {
        let numbers = (0..<500_000).map { Float($0 % 1001) / 7 }
        let before = Parallel.threads
        defer { Parallel.threads = before }
        let sums = (1...4).map { threads in
            Parallel.threads = threads
            return sum(numbers, count: numbers.count)
        }
        #expect(Set(sums).count == 1)
    }

    @Test(arguments: [(0, 3), (1, 1), (7, 5), (33, 64), (12, 100)])
    func `the sums of columns are exact for whole numbers with every width of vectors`(
        rows: Int, columns: Int
    ) {
        let numbers = (0..<rows * columns).map { Float($0 * $0 % 23) }
        let expected = columnSums(numbers, rows, columns)
        for kernels in KernelTable.usable {
            var sums = [Double](repeating: 0, count: columns)
            kernels.addRows(numbers, columns, rows, columns, &sums)
            #expect(sums == expected)
        }
    }

    @Test func `the sums of columns are the same for every number of threads`() {
        let (rows, columns) = (300, 1001)
        let numbers = (0..<rows * columns).map { Float($0 % 1009) }
        let expected = columnSums(numbers, rows, columns)
        let before = Parallel.threads
        defer { Parallel.threads = before }
        for threads in 1...4 {
            Parallel.threads = threads
            var sums = [Double](repeating: -1, count: columns)
            writeColumnSums(of: numbers, rows: rows, columns: columns, to: &sums)
            #expect(sums == expected, "\(threads) threads")
        }
    }

    private func columnSums(_ numbers: [Float], _ rows: Int, _ columns: Int) -> [Double] {
        (0..<columns).map { column in
            (0..<rows).reduce(0.0) { $0 + Double(numbers[$1 * columns + column]) }
        }
    }
}
