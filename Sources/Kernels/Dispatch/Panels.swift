/// Rows of the left factor of a product: where they lie, or copies in the order of the tiles.
struct Rows {
    let base: UnsafePointer<Float>
    let count: Int
    /// The distance between rows where they lie; 0 for copies.
    let step: Int

    /// Calls `body` with rows of a matrix.
    ///
    /// - Parameter columns: the columns of the product: for few of them a copy would cost more
    ///   than it saves.
    static func with(
        _ source: MatrixOperand, _ count: Int, terms: Int, columns: Int, _ kernels: KernelTable,
        _ body: (Rows) -> Void
    ) {
        if source.columnStep == 1 && columns <= fewPanels * kernels.tileColumns {
            return body(Rows(base: source.base, count: count, step: source.rowStep))
        }
        let room = rounded(count, to: kernels.tileRows) * terms
        let copy = Block.allocate(floats: room)
        kernels.packRows(source.base, source.rowStep, source.columnStep, count, terms, copy)
        body(Rows(base: copy, count: count, step: 0))
        Block.release(copy, floats: room)
    }

    private static let fewPanels = 16
}

/// The right factor of a product as its tiles read it: some columns where they lie, and copies of
/// the others.
struct Panels {
    private let source: MatrixOperand
    private let terms: Int
    let columns: Int
    private let kernels: KernelTable
    /// How many columns are read where they lie.
    private let untouched: Int
    private let packed: UnsafeMutablePointer<Float>

    /// - Parameters:
    ///   - rows: the rows of the left factor: for few of them a copy would cost more than it saves.
    ///   - shared: whether the copy is made by several threads.
    init(
        _ source: MatrixOperand, terms: Int, columns: Int, _ kernels: KernelTable, rows: Int,
        shared: Bool
    ) {
        self.source = source
        self.terms = terms
        self.columns = columns
        self.kernels = kernels
        let isReadInPlace = source.columnStep == 1 && rows <= Self.fewTiles * kernels.tileRows
        untouched = isReadInPlace ? columns / kernels.laneCount * kernels.laneCount : 0
        packed = Block.allocate(
            floats: rounded(columns - untouched, to: kernels.tileColumns) * terms)
        if untouched < columns { pack(shared: shared) }
    }

    private static let fewTiles = 12

    private func pack(shared: Bool) {
        let (width, rest) = (kernels.tileColumns, columns - untouched)
        let panels = (rest + width - 1) / width
        Parallel.forRanges(panels, least: shared ? 2 : panels) { range in
            let first = range.lowerBound * width
            let start = source.base + (untouched + first) * source.columnStep
            kernels.packColumns(
                start, source.rowStep, source.columnStep, terms,
                min(range.upperBound * width, rest) - first, packed + first * terms)
        }
    }

    /// Writes the product of rows and these columns, or adds it to what is there.
    func multiply(
        _ rows: Rows, _ target: UnsafeMutablePointer<Float>, _ targetStep: Int, _ adding: Bool
    ) {
        let width = kernels.tileColumns
        if untouched > 0 {
            kernels.multiplyBlock(
                rows.base, rows.step, rows.count, source.base, untouched, source.rowStep, width,
                terms, target,
                targetStep, adding)
        }
        if untouched < columns {
            kernels.multiplyBlock(
                rows.base, rows.step, rows.count, packed, columns - untouched, width, terms * width,
                terms,
                target + untouched, targetStep, adding)
        }
    }

    /// Gives the copies' memory back.
    func release() {
        Block.release(
            packed, floats: rounded(columns - untouched, to: kernels.tileColumns) * terms)
    }
}
