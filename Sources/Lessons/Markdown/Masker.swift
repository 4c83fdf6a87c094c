/// Takes formulas, footnote labels and tables out of a text, each with a placeholder in its place.
///
/// Every step keeps the lines' numbers and the columns of what stands before a change on its line.
struct Masker {
    private(set) var lines: ByteLines
    private let leaves: Leaves
    private let findings: Findings
    private var extracts: [Extract] = []
    private var tables: [RawTable] = []
    private var isTaken: [Bool]
    private var edits: [ByteEdit] = []

    /// The text of `lines` with placeholders; `tree` is the same text as libcmark read it.
    static func mask(_ lines: ByteLines, tree: MarkdownTree, findings: Findings) -> Masked {
        var masker = Masker(
            lines: lines, leaves: Leaves(of: tree, in: lines), findings: findings)
        masker.takeDisplays()
        masker.takeInlines()
        masker.takeTables()
        return Masked(lines: masker.lines, extracts: masker.extracts, tables: masker.tables)
    }

    private init(lines: ByteLines, leaves: Leaves, findings: Findings) {
        self.lines = lines
        self.leaves = leaves
        self.findings = findings
        isTaken = Array(repeating: false, count: lines.count + 2)
    }

    // MARK: Display formulas

    private mutating func takeDisplays() {
        for leaf in leaves.texts where leaf.isParagraph {
            for line in leaf.lines where !isTaken[line] {
                let start = textStart(of: line, in: leaf)
                if let formula = DisplayFormula(at: start, line: line, in: lines) {
                    take(formula.lines, from: start, as: .display(formula.tex))
                }
            }
        }
        applyEdits()
    }

    /// Where the text of a leaf's line starts, after what lists and quotes put before it.
    private func textStart(of line: Int, in leaf: TextLeaf) -> Int {
        let firstRange = lines.range(of: leaf.lines.lowerBound)
        let first = min(firstRange.lowerBound + leaf.column - 1, firstRange.upperBound)
        guard line != leaf.lines.lowerBound else { return first }
        let prefix = ContainerPrefix(firstLine: lines.bytes[firstRange.lowerBound..<first])
        let text = prefix.stripped(from: lines[line])
        return text.firstIndex { !$0.isBlank } ?? text.endIndex
    }

    private mutating func take(_ taken: ClosedRange<Int>, from start: Int, as kind: Extract.Kind) {
        let end = lines.range(of: taken.upperBound).upperBound
        let placeholder = addExtract(kind, range: start..<end)
        let firstEnd = lines.range(of: taken.lowerBound).upperBound
        edits.append(ByteEdit(range: start..<firstEnd, bytes: placeholder))
        for line in taken {
            isTaken[line] = true
            guard line != taken.lowerBound else { continue }
            edits.append(ByteEdit(range: lines.range(of: line), bytes: Extract.fillerBytes))
        }
    }

    /// Keeps an extract and returns its placeholder.
    private mutating func addExtract(_ kind: Extract.Kind, range: Range<Int>) -> [UInt8] {
        extracts.append(
            Extract(
                kind: kind, raw: lines.bytes[range].text,
                position: lines.position(at: range.lowerBound)))
        return Extract.placeholder(extracts.count - 1)
    }

    private mutating func applyEdits() {
        lines = ByteLines(ByteEdit.apply(edits, to: lines.bytes))
        edits = []
    }

    // MARK: Inline formulas and footnotes

    private mutating func takeInlines() {
        for leaf in leaves.texts {
            for group in freeLines(of: leaf) {
                let start = textStart(of: group.lowerBound, in: leaf)
                let end = lines.range(of: group.upperBound).upperBound
                guard start < end else { continue }
                takeInlines(InlineScanner.finds(in: start..<end, of: lines.bytes))
            }
        }
        applyEdits()
    }

    /// The lines of a leaf that nothing took, as runs.
    private func freeLines(of leaf: TextLeaf) -> [ClosedRange<Int>] {
        var runs: [ClosedRange<Int>] = []
        for line in leaf.lines where !isTaken[line] && !leaves.isVerbatim[line] {
            if let last = runs.last, last.upperBound == line - 1 {
                runs[runs.count - 1] = last.lowerBound...line
            } else {
                runs.append(line...line)
            }
        }
        return runs
    }

    private mutating func takeInlines(_ finds: InlineScanner.Finds) {
        for range in finds.formulas {
            takeInline(range, as: .formula(formulaText(in: range)))
        }
        for range in finds.footnotes {
            let label = lines.bytes[range].dropFirst(2).dropLast().text
            takeInline(range, as: .footnote(label))
        }
        for offset in finds.strayDisplays {
            findings.report(
                at: lines.position(at: offset), "This `$$` opens or closes no display formula.",
                advice: "A display formula starts with `$$` at the start of a line and ends with "
                    + "`$$` at the end of one, with no blank line between; a dollar is `\\$`.")
        }
    }

    private func formulaText(in range: Range<Int>) -> String {
        let text = lines.bytes[range].dropFirst().dropLast()
        guard text.contains(.lineFeed) else { return text.text }
        let parts = text.split(separator: .lineFeed).map { line in
            line.drop { $0.isBlank || $0 == .quoteMarker }.trimmed.text
        }
        return parts.joined(separator: " ")
    }

    /// Puts a placeholder where the range was, and a filler after each of its line breaks.
    private mutating func takeInline(_ range: Range<Int>, as kind: Extract.Kind) {
        var bytes = addExtract(kind, range: range)
        for byte in lines.bytes[range] where byte == .lineFeed {
            bytes.append(byte)
            bytes.append(contentsOf: Extract.fillerBytes)
        }
        edits.append(ByteEdit(range: range, bytes: bytes))
    }

    // MARK: Tables

    private mutating func takeTables() {
        for leaf in leaves.texts where leaf.isParagraph {
            for run in freeLines(of: leaf) where run.count > 1 {
                takeTable(in: run, of: leaf)
            }
        }
        applyEdits()
    }

    /// The first two lines that can be a table's head make one with all lines below them.
    private mutating func takeTable(in run: ClosedRange<Int>, of leaf: TextLeaf) {
        let texts = run.map { line in
            lines.bytes[textStart(of: line, in: leaf)..<lines.range(of: line).upperBound]
        }
        guard
            let head = texts.indices.dropLast().first(where: {
                RawTable.isHead(texts[$0], delimiters: texts[$0 + 1])
            }),
            let table = RawTable(
                rows: Array(texts[head...]), firstCell: tables.last?.endCell ?? 0)
        else { return }
        tables.append(table)
        let firstLine = run.lowerBound + head
        take(
            firstLine...run.upperBound, from: textStart(of: firstLine, in: leaf),
            as: .table(tables.count - 1))
    }
}

/// What stands in a range of some bytes becomes other bytes.
struct ByteEdit {
    var range: Range<Int>
    var bytes: [UInt8]

    /// The bytes with edits that do not overlap.
    static func apply(_ edits: [ByteEdit], to bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var end = 0
        for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            result.append(contentsOf: bytes[end..<edit.range.lowerBound])
            result.append(contentsOf: edit.bytes)
            end = edit.range.upperBound
        }
        result.append(contentsOf: bytes[end...])
        return result
    }
}
