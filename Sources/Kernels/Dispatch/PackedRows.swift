/// A matrix in the order in which products read it, for products with many others.
public struct PackedRows: @unchecked Sendable {
    /// How many rows the result of a product has room for: the matrix's, rounded up.
    public let room: Int
    private let base: UnsafeMutablePointer<Float>
    private let rows: Int
    private let terms: Int
    private let kernels: KernelTable

    /// A copy of a matrix.
    public init(_ matrix: MatrixOperand, rows: Int, terms: Int) {
        self.init(matrix, rows: rows, terms: terms, with: .best)
    }

    init(_ matrix: MatrixOperand, rows: Int, terms: Int, with kernels: KernelTable) {
        self.kernels = kernels
        self.rows = rows
        self.terms = terms
        room = rounded(rows, to: kernels.tileRows)
        base = Block.allocate(floats: room * terms)
        kernels.packRows(matrix.base, matrix.rowStep, matrix.columnStep, rows, terms, base)
    }

    /// Gives the copy's memory back.
    public func release() { Block.release(base, floats: room * terms) }

    /// Writes the product with a matrix whose rows begin at offsets from `source`, and may overlap.
    ///
    /// - Parameters:
    ///   - columns: the columns of the result, which are rounded up to a multiple of
    ///     `columnUnit`; every row that begins at an offset must be as long.
    ///   - targetStep: the distance between the result's `room` rows.
    public func multiply(
        _ source: UnsafePointer<Float>, offsets: UnsafePointer<Int>, columns: Int,
        to target: UnsafeMutablePointer<Float>, targetStep: Int
    ) {
        kernels.multiplyShifted(base, rows, source, offsets, terms, columns, target, targetStep)
    }

    /// What the columns of a product are rounded up to.
    public static var columnUnit: Int { 32 }
}

/// Sums of products of lines of numbers, each with each, that are collected bit by bit.
public struct LineProducts {
    private let sums: UnsafeMutablePointer<Float>
    private let lines: Int
    private let terms: Int
    private let kernels: KernelTable

    /// Zeros for all pairs of a line and an offset.
    public init(lines: Int, terms: Int) { self.init(lines: lines, terms: terms, with: .best) }

    init(lines: Int, terms: Int, with kernels: KernelTable) {
        self.lines = lines
        self.terms = terms
        self.kernels = kernels
        sums = Block.allocate(floats: Self.count(lines, terms, kernels))
        sums.update(repeating: 0, count: Self.count(lines, terms, kernels))
    }

    /// What the lines' number and the offsets' number are rounded up to.
    public static var unit: Int { 4 }

    /// Adds the products of lines with those that begin at offsets from `source`.
    ///
    /// - Parameters:
    ///   - lines: as many as are rounded up to a multiple of `unit`; so are the offsets.
    ///   - length: the numbers of a line, a multiple of 16.
    public func add(
        _ lines: UnsafePointer<Float>, lineStep: Int, _ source: UnsafePointer<Float>,
        offsets: UnsafePointer<Int>, length: Int
    ) {
        kernels.addLineProducts(
            lines, lineStep, self.lines, source, offsets, terms, length, sums)
    }

    /// Adds the sums to numbers, `[lines, terms]`.
    public func addTotals(to target: UnsafeMutablePointer<Float>) {
        let width = rounded(terms, to: Self.unit)
        withUnsafeTemporaryAllocation(of: Float.self, capacity: width) { totals in
            guard let row = totals.baseAddress else { return }
            for line in 0..<lines {
                kernels.writeTotals(sums + line * width * kernels.laneCount, terms, row)
                for term in 0..<terms { target[line * terms + term] += row[term] }
            }
        }
    }

    /// Gives the sums' memory back.
    public func release() { Block.release(sums, floats: Self.count(lines, terms, kernels)) }

    private static func count(_ lines: Int, _ terms: Int, _ kernels: KernelTable) -> Int {
        rounded(lines, to: unit) * rounded(terms, to: unit) * kernels.laneCount
    }
}
