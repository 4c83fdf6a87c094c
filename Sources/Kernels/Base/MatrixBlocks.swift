/// Copies columns of a matrix into panels of `tileColumns`, row after row, with zeros behind the last.
///
/// - Parameters:
///   - rowStep: the distance between the matrix's rows, which are the product's terms.
///   - columnStep: the distance between its columns.
public func packColumns(
    _ source: UnsafePointer<Float>, rowStep: Int, columnStep: Int, terms: Int, columns: Int,
    into target: UnsafeMutablePointer<Float>
) {
    var panel = target
    for first in stride(from: 0, to: columns, by: tileColumns) {
        let count = min(tileColumns, columns - first)
        let start = source + first * columnStep
        if columnStep == 1 && count == tileColumns {
            copyRows(start, rowStep, terms, into: panel)
        } else {
            if count < tileColumns { panel.update(repeating: 0, count: terms * tileColumns) }
            for column in 0..<count {
                copyLine(
                    start + column * columnStep, rowStep, terms, into: panel + column, tileColumns)
            }
        }
        panel += terms * tileColumns
    }
}

/// Copies rows of a matrix into panels of `tileRows`, column after column, with zeros below the last.
public func packRows(
    _ source: UnsafePointer<Float>, rowStep: Int, columnStep: Int, rows: Int, terms: Int,
    into target: UnsafeMutablePointer<Float>
) {
    var panel = target
    for first in stride(from: 0, to: rows, by: tileRows) {
        let count = min(tileRows, rows - first)
        if count < tileRows { panel.update(repeating: 0, count: terms * tileRows) }
        for row in 0..<count {
            copyLine(
                source + (first + row) * rowStep, columnStep, terms, into: panel + row, tileRows)
        }
        panel += terms * tileRows
    }
}

private func copyRows(
    _ source: UnsafePointer<Float>, _ step: Int, _ count: Int,
    into target: UnsafeMutablePointer<Float>
) {
    for row in 0..<count {
        let (from, to) = (source + row * step, target + row * tileColumns)
        Lanes(at: from).store(at: to)
        Lanes(at: from + Lanes.width).store(at: to + Lanes.width)
    }
}

private func copyLine(
    _ source: UnsafePointer<Float>, _ step: Int, _ count: Int,
    into target: UnsafeMutablePointer<Float>, _ targetStep: Int
) {
    for place in 0..<count { target[place * targetStep] = source[place * step] }
}

/// Writes the product of packed rows and columns, or adds it to what is there.
///
/// - Parameters:
///   - columnsStep: the distance between the second matrix's rows within a panel.
///   - panelStep: the distance between its panels.
///   - targetStep: the distance between the result's rows.
public func multiplyBlock(
    rows: UnsafePointer<Float>, rowCount: Int, columns: UnsafePointer<Float>, columnCount: Int,
    columnsStep: Int, panelStep: Int, terms: Int, target: UnsafeMutablePointer<Float>,
    targetStep: Int, adding: Bool
) {
    var panel = columns
    for column in stride(from: 0, to: columnCount, by: tileColumns) {
        let width = min(tileColumns, columnCount - column)
        var rest = rows
        for row in stride(from: 0, to: rowCount, by: tileRows) {
            let job = TileJob(
                rows: rest, columns: panel, columnsStep: columnsStep, terms: terms,
                target: target + row * targetStep + column, targetStep: targetStep, adding: adding)
            job.run(width: width, height: min(tileRows, rowCount - row))
            rest += terms * tileRows
        }
        panel += panelStep
    }
}

extension TileJob {
    /// Computes a tile; one that is narrower or lower than its vectors goes through a full one.
    fileprivate func run(width: Int, height: Int) {
        if width == tileColumns && isWhole(height) { return run(LongRow.self, height: height) }
        if width == Lanes.width && isWhole(height) { return run(ShortRow.self, height: height) }
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

    /// Whether there is a tile of just this height.
    @inline(__always)
    private func isWhole(_ height: Int) -> Bool {
        switch height {
        case 1, 2, 4: true
        #if AVX512
            case 6, 8, 12: true
        #elseif AVX2
            case 6: true
        #endif
        default: false
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
