/// A difference as `diff -u` tells it.
struct UnifiedDiff {
    let written: [String]
    let printed: [String]
    let edits: [LineEdit]
    /// The Markdown line of the first written line.
    let firstLine: Int

    /// Equal lines shown around a change.
    static let context = 3

    /// The most lines that are shown; a program can print a thousand times that.
    static let mostLines = 60

    /// The text of the difference, without a line break at its end.
    var text: String {
        var lines = ["--- written", "+++ printed"] + hunks().flatMap(\.text)
        if lines.count > Self.mostLines {
            let hidden = lines.count - Self.mostLines
            lines.removeLast(hidden)
            lines.append("(\(hidden) more lines)")
        }
        return lines.joined(separator: "\n")
    }

    /// One line of the difference with the numbers of lines that it takes on either side.
    private struct Row {
        var mark: Character
        var text: String
        var written: Int
        var printed: Int
    }

    private struct Hunk {
        var writtenLine: Int
        var printedLine: Int
        var rows: [Row]

        var text: [String] {
            let written = rows.reduce(0) { $0 + $1.written }
            let printed = rows.reduce(0) { $0 + $1.printed }
            return ["@@ -\(writtenLine),\(written) +\(printedLine),\(printed) @@"]
                + rows.map { "\($0.mark)\($0.text)" }
        }
    }

    private func hunks() -> [Hunk] {
        let rows = edits.map(row)
        let changes = rows.indices.filter { rows[$0].mark != " " }
        var hunks: [Hunk] = []
        var (line, printedLine, next) = (firstLine, 1, 0)
        for range in Self.shown(around: changes, of: rows.count) {
            for row in rows[next..<range.lowerBound] {
                line += row.written
                printedLine += row.printed
            }
            hunks.append(
                Hunk(writtenLine: line, printedLine: printedLine, rows: Array(rows[range])))
            next = range.lowerBound
        }
        return hunks
    }

    private func row(_ edit: LineEdit) -> Row {
        switch edit {
        case .keep(let line, let lines):
            Row(mark: " ", text: written[line], written: 1, printed: lines.count)
        case .delete(let line): Row(mark: "-", text: written[line], written: 1, printed: 0)
        case .insert(let line): Row(mark: "+", text: printed[line], written: 0, printed: 1)
        }
    }

    /// The changes with their context; those that touch are one.
    private static func shown(around changes: [Int], of count: Int) -> [Range<Int>] {
        changes.reduce(into: []) { ranges, change in
            let range = max(0, change - context)..<min(count, change + context + 1)
            if let last = ranges.last, range.lowerBound <= last.upperBound {
                ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
            } else {
                ranges.append(range)
            }
        }
    }
}
