/// A GFM table before its cells are read as Markdown.
struct RawTable {
    /// One entry a column.
    var alignments: [Table.Alignment]
    /// The cells row by row, the head first, each row as long as `alignments`.
    var rows: [[String]]
    /// The number of cells in the tables before it.
    var firstCell: Int

    /// Whether two lines are the head of a table: a delimiter row with as many cells as the line above.
    static func isHead(_ head: ArraySlice<UInt8>, delimiters: ArraySlice<UInt8>) -> Bool {
        guard let alignments = alignments(in: delimiters) else { return false }
        return cells(in: head).count == alignments.count
    }

    /// The most cells that a table may have: short rows are filled up, so a small text could ask for very many.
    private static let mostCells = 1 << 18

    /// A table from its lines, the delimiter row second.
    init?(rows lines: [ArraySlice<UInt8>], firstCell: Int) {
        guard lines.count >= 2, let alignments = Self.alignments(in: lines[1]),
            alignments.count * lines.count <= Self.mostCells
        else { return nil }
        self.alignments = alignments
        self.firstCell = firstCell
        rows = ([lines[0]] + lines.dropFirst(2)).map { line in
            let cells = Self.cells(in: line).prefix(alignments.count)
            return cells + Array(repeating: "", count: alignments.count - cells.count)
        }
    }

    /// The number of cells up to its end.
    var endCell: Int { firstCell + rows.count * alignments.count }

    private static func alignments(in line: ArraySlice<UInt8>) -> [Table.Alignment]? {
        guard line.contains(UInt8(ascii: "|")) || line.contains(UInt8(ascii: ":")) else {
            return nil
        }
        let marks = cells(in: line).map { alignment(of: Array($0.utf8)) }
        let found = marks.compactMap { $0 }
        return found.isEmpty || found.count != marks.count ? nil : found
    }

    private static func alignment(of cell: [UInt8]) -> Table.Alignment? {
        let colon = UInt8(ascii: ":")
        let isLeft = cell.first == colon
        let isRight = cell.count > 1 && cell.last == colon
        let dashes = cell.dropFirst(isLeft ? 1 : 0).dropLast(isRight ? 1 : 0)
        guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
        switch (isLeft, isRight) {
        case (true, true): return .center
        case (true, false): return .left
        case (false, true): return .right
        case (false, false): return Table.Alignment.none
        }
    }

    /// The cells of a row: what stands between pipes; `\|` is a pipe.
    private static func cells(in line: ArraySlice<UInt8>) -> [String] {
        var cells: [[UInt8]] = [[]]
        var row = line.trimmed
        if row.first == UInt8(ascii: "|") { row = row.dropFirst() }
        var endsWithPipe = false
        var isEscaped = false
        for byte in row {
            endsWithPipe = byte == UInt8(ascii: "|") && !isEscaped
            if endsWithPipe {
                cells.append([])
            } else {
                if byte == UInt8(ascii: "|") { cells[cells.count - 1].removeLast() }
                cells[cells.count - 1].append(byte)
            }
            isEscaped = byte == .backslash
        }
        if endsWithPipe { cells.removeLast() }
        return cells.map { $0[...].trimmed.text }
    }
}
