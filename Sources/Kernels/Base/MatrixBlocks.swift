/// Writes the product of rows and packed columns, or adds it to what is there.
///
/// - Parameters:
///   - rows: panels of `tileRows` rows, column after column, or rows as they lie.
///   - rowStep: the distance between the first matrix's rows where they lie; 0 for panels.
///   - columnsStep: the distance between the second matrix's rows within a panel.
///   - panelStep: the distance between its panels.
///   - targetStep: the distance between the result's rows.
public func multiplyBlock(
    rows: UnsafePointer<Float>, rowStep: Int, rowCount: Int, columns: UnsafePointer<Float>,
    columnCount: Int, columnsStep: Int, panelStep: Int, terms: Int,
    target: UnsafeMutablePointer<Float>, targetStep: Int, adding: Bool
) {
    var job = TileJob(
        rows: rows, rowStep: rowStep, columns: columns, columnsStep: columnsStep, terms: terms,
        target: target, targetStep: targetStep, adding: adding)
    for column in stride(from: 0, to: columnCount, by: tileColumns) {
        for row in stride(from: 0, to: rowCount, by: tileRows) {
            job.rows = rows + row * (rowStep == 0 ? terms : rowStep)
            job.target = target + row * targetStep + column
            job.run(
                width: min(tileColumns, columnCount - column), height: min(tileRows, rowCount - row)
            )
        }
        job.columns += panelStep
    }
}

extension TileJob {
    /// Computes a tile in parts whose height is that of some block.
    fileprivate func run(width: Int, height: Int) {
        var (part, rest) = (self, height)
        while rest > 0 {
            let height = Self.blockHeight(rest)
            part.run(width: width, blockHeight: height)
            part.rows += height * max(rowStep, 1)
            part.target += height * targetStep
            rest -= height
        }
    }

    /// The rows of the highest block that fits.
    private static func blockHeight(_ rows: Int) -> Int {
        #if AVX512
            if rows >= 12 { return 12 }
            if rows >= 8 { return 8 }
        #endif
        #if AVX512 || AVX2
            if rows >= 6 { return 6 }
        #endif
        return rows >= 4 ? 4 : min(rows, 2)
    }

    /// A block that is narrower than its vectors goes through a full one.
    private func run(width: Int, blockHeight height: Int) {
        if width == tileColumns { return run(LongRow.self, height: height) }
        if width == Lanes.width { return run(ShortRow.self, height: height) }
        withUnsafeTemporaryAllocation(of: Float.self, capacity: tileHeight * 2 * Lanes.width) {
            guard let base = $0.baseAddress else { return }
            var full = self
            (full.target, full.targetStep, full.adding) = (base, tileColumns, false)
            if width > Lanes.width {
                full.run(LongRow.self, height: height)
            } else {
                full.run(ShortRow.self, height: height)
            }
            copy(base, width: width, height: height)
        }
    }

    private func copy(_ block: UnsafePointer<Float>, width: Int, height: Int) {
        for row in 0..<height {
            let (from, to) = (block + row * tileColumns, target + row * targetStep)
            if adding {
                for column in 0..<width { to[column] += from[column] }
            } else {
                for column in 0..<width { to[column] = from[column] }
            }
        }
    }
}
