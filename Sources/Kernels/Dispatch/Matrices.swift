/// A factor of a matrix product: where its numbers lie.
public struct MatrixOperand {
    /// The first number.
    public var base: UnsafePointer<Float>
    /// The distance between rows.
    public var rowStep: Int
    /// The distance between columns.
    public var columnStep: Int

    /// A matrix in memory.
    public init(_ base: UnsafePointer<Float>, rowStep: Int, columnStep: Int) {
        self.base = base
        self.rowStep = rowStep
        self.columnStep = columnStep
    }

    /// The matrix with rows and columns swapped.
    var transposed: MatrixOperand {
        MatrixOperand(base, rowStep: columnStep, columnStep: rowStep)
    }

    /// The matrix without its first rows and columns.
    func from(row: Int, column: Int) -> MatrixOperand {
        MatrixOperand(
            base + row * rowStep + column * columnStep, rowStep: rowStep, columnStep: columnStep)
    }
}

/// A product of two matrices of single precision, `[rows, terms]` and `[terms, columns]`.
///
/// Blocks of both are copied into the order in which they are used, and small tiles of the result
/// stay in registers while the terms are added.
///
/// Source: K. Goto and R. van de Geijn, Anatomy of High-Performance Matrix Multiplication (2008).
public struct MatrixProduct {
    private let a: MatrixOperand
    private let b: MatrixOperand
    private let rows: Int
    private let terms: Int
    private let columns: Int
    private let targetStep: Int
    private let kernels: KernelTable

    /// The product of two matrices that lie in any order.
    ///
    /// - Parameter targetStep: the distance between the rows of what is written.
    public init(
        _ a: MatrixOperand, _ b: MatrixOperand, rows: Int, terms: Int, columns: Int,
        targetStep: Int
    ) {
        self.init(
            a, b, rows: rows, terms: terms, columns: columns, targetStep: targetStep,
            with: .best)
    }

    init(
        _ a: MatrixOperand, _ b: MatrixOperand, rows: Int, terms: Int, columns: Int,
        targetStep: Int, with kernels: KernelTable
    ) {
        self.kernels = kernels
        self.a = a
        self.b = b
        self.rows = rows
        self.terms = terms
        self.columns = columns
        self.targetStep = targetStep
    }

    /// Writes the product row by row, or adds it to what is there.
    public func write(to target: UnsafeMutablePointer<Float>, adding: Bool = false) {
        if rows == 0 || columns == 0 { return }
        if rows * terms * columns <= Self.largestPlain || terms == 0 {
            return writePlainly(to: target, adding)
        }
        if rows == 1 && b.rowStep == 1 && a.columnStep == 1 {
            return writeDots(a.base, b.transposed, columns, to: target, adding)
        }
        if columns == 1 && targetStep == 1 && a.columnStep == 1 && b.rowStep == 1 {
            return writeDots(b.base, a, rows, to: target, adding)
        }
        writeBlocks(to: target, adding)
    }

    /// Products up to this size take less time than the preparation of a tile.
    private static let largestPlain = 128
    private static let mostTerms = 320
    private static let blockRows = 240
    private static let blockColumns = 1024
    /// Smaller products are not shared by threads.
    private static let leastShared = 1 << 19

    private func writePlainly(to target: UnsafeMutablePointer<Float>, _ adding: Bool) {
        for row in 0..<rows {
            for column in 0..<columns {
                var sum: Float = adding ? target[row * targetStep + column] : 0
                for term in 0..<terms {
                    sum +=
                        a.base[row * a.rowStep + term * a.columnStep]
                        * b.base[term * b.rowStep + column * b.columnStep]
                }
                target[row * targetStep + column] = sum
            }
        }
    }

    private func writeDots(
        _ row: UnsafePointer<Float>, _ matrix: MatrixOperand, _ count: Int,
        to target: UnsafeMutablePointer<Float>, _ adding: Bool
    ) {
        let least = max(4, Self.leastShared / terms)
        Parallel.forRanges(count, least: least) { range in
            kernels.multiplyRows(
                row, matrix.base + range.lowerBound * matrix.rowStep, matrix.rowStep, range.count,
                terms, target + range.lowerBound, adding)
        }
    }

    private func writeBlocks(to target: UnsafeMutablePointer<Float>, _ adding: Bool) {
        for column in stride(from: 0, to: columns, by: Self.blockColumns) {
            for term in stride(from: 0, to: terms, by: blockTerms) {
                writeBlock(
                    to: target + column, column, min(Self.blockColumns, columns - column), term,
                    min(blockTerms, terms - term), adding || term > 0)
            }
        }
    }

    /// The terms of a block: blocks of about one size, so that no short one is left.
    private var blockTerms: Int {
        let blocks = (terms + Self.mostTerms - 1) / Self.mostTerms
        return (terms + blocks - 1) / blocks
    }

    /// Adds the products of some terms to some columns of the result.
    private func writeBlock(
        to target: UnsafeMutablePointer<Float>, _ column: Int, _ width: Int, _ term: Int,
        _ depth: Int, _ adding: Bool
    ) {
        let panels = Panels(
            b.from(row: term, column: column), terms: depth, columns: width, kernels,
            rows: rows, shared: isShared)
        defer { panels.release() }
        let blocks = rowBlocks
        forEach(blocks) { block in
            let range = self.rows(of: block, among: blocks)
            multiply(
                a.from(row: range.lowerBound, column: term), range.count, panels, depth,
                target + range.lowerBound * targetStep, adding)
        }
    }

    private func multiply(
        _ source: MatrixOperand, _ count: Int, _ panels: Panels, _ depth: Int,
        _ target: UnsafeMutablePointer<Float>, _ adding: Bool
    ) {
        Rows.with(source, count, terms: depth, columns: panels.columns, kernels) {
            panels.multiply($0, target, targetStep, adding)
        }
    }

    private var isShared: Bool { rows * terms * columns >= Self.leastShared }

    /// How many blocks the rows are divided into: few enough rows each for a cache, and as many
    /// blocks for each thread.
    private var rowBlocks: Int {
        let least = (rows + Self.blockRows - 1) / Self.blockRows
        let tiles = (rows + kernels.tileRows - 1) / kernels.tileRows
        return isShared ? min(rounded(least, to: Parallel.threads), tiles) : least
    }

    /// The rows of a block: whole tiles, about as many in each.
    private func rows(of block: Int, among blocks: Int) -> Range<Int> {
        let tiles = (rows + kernels.tileRows - 1) / kernels.tileRows
        let first = tiles * block / blocks * kernels.tileRows
        return first..<min(tiles * (block + 1) / blocks * kernels.tileRows, rows)
    }

    private func forEach(_ count: Int, _ body: (Int) -> Void) {
        if isShared { Parallel.forEach(count, body) } else { (0..<count).forEach(body) }
    }
}

/// The next multiple of a number.
func rounded(_ count: Int, to unit: Int) -> Int { (count + unit - 1) / unit * unit }
