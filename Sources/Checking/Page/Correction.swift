import Lessons

extension CheckedSnippet {
    /// The edits that make the output block match; none where nothing differs or nothing can be trusted.
    func correction(in source: SourceFile) -> [SourceEdit] {
        // A copy of a file is mended in that file.
        let values = snippet.options.include == nil ? valueDifferences.compactMap(\.correction) : []
        guard case .differs(let difference) = outcome else { return values }
        return values + outputCorrection(difference, in: source)
    }

    private func outputCorrection(
        _ difference: Difference, in source: SourceFile
    ) -> [SourceEdit] {
        if let output = snippet.output {
            return BlockCorrection(source: source, output: output, difference: difference).edits()
        }
        if !snippet.printComments.isEmpty {
            guard snippet.options.include == nil else { return [] }
            return CommentCorrection(source: source, snippet: snippet, difference: difference)
                .edits()
        }
        return [
            BlockInsertion(source: source, snippet: snippet, printed: difference.printed).edit()
        ]
    }
}

/// An output block with the lines that differ replaced. Lines that still match keep their bytes.
private struct BlockCorrection {
    let source: SourceFile
    let output: ExpectedOutput
    let difference: Difference

    private var openingLine: Int { output.firstLine - 1 }
    private var closingLine: Int { output.firstLine + output.text.utf8.count { $0 == .lineFeed } }

    func edits() -> [SourceEdit] {
        let range = source.range(ofLine: output.firstLine).lowerBound
        let end = source.range(ofLine: closingLine).lowerBound
        return fenceEdits() + [SourceEdit(range: range..<max(range, end), replacement: text())]
    }

    /// The lines of the block; empty lines at its end have no line to compare with and go.
    private func text() -> String {
        let lineBreak = source.lineBreak(ofLine: openingLine)
        return difference.edits.map { edit in
            switch edit {
            case .keep(let line, _):
                ended(
                    source.text(in: source.range(ofLine: output.firstLine + line)), with: lineBreak)
            case .delete: ""
            case .insert(let line):
                prefixed(difference.printed[line], with: output.linePrefix) + lineBreak
            }
        }.joined()
    }

    /// A fence that the end of the file closes may leave its last line open.
    private func ended(_ line: Substring, with lineBreak: String) -> String {
        line.utf8.last == .lineFeed ? String(line) : line + lineBreak
    }

    /// Makes the fence longer than any fence in the text.
    private func fenceEdits() -> [SourceEdit] {
        guard let opening = Fence(in: source, line: openingLine) else { return [] }
        let length = opening.length(toHold: difference.printed)
        guard length > opening.range.count else { return [] }
        return [opening, Fence(in: source, line: closingLine)].compactMap { fence in
            fence.map { SourceEdit(range: $0.range, replacement: $0.text(length: length)) }
        }
    }
}

/// A new output block below a snippet that had none.
private struct BlockInsertion {
    let source: SourceFile
    let snippet: Snippet
    let printed: [String]

    func edit() -> SourceEdit {
        let closingLine = source.position(
            at: max(snippet.range.lowerBound, snippet.range.upperBound - 1)
        ).line
        let end = source.range(ofLine: closingLine).upperBound
        let isCut = closingLine == source.lineStarts.count
        let lineBreak = source.lineBreak(
            ofLine: source.position(at: snippet.range.lowerBound).line)
        let fence = Fence.new(toHold: printed)
        let lines = ["", fence + "output"] + printed + [fence]
        let block = lines.map { prefixed($0, with: prefix) + lineBreak }.joined()
        return SourceEdit(range: end..<end, replacement: isCut ? lineBreak + block : block)
    }

    /// What stands before the snippet's fence, with the marker of a list item made blank.
    private var prefix: String {
        let start = source.range(ofLine: source.position(at: snippet.range.lowerBound).line)
            .lowerBound
        return String(
            source.text(in: start..<snippet.range.lowerBound).map {
                $0 == ">" || $0 == "\t" ? $0 : " "
            })
    }
}

/// A line inside containers; an empty one gets no blanks at its end.
private func prefixed(_ line: String, with prefix: String) -> String {
    let text = Array((prefix + line).utf8)
    guard line.isEmpty, let last = text.lastIndex(where: { $0 != .space && $0 != .tab }) else {
        return line.isEmpty ? "" : prefix + line
    }
    return String(decoding: text[...last], as: UTF8.self)
}

/// The run of backticks or tildes that opens or closes a fenced block.
private struct Fence {
    let range: SourceRange
    let character: UInt8

    init?(in source: SourceFile, line: Int) {
        let lineRange = source.range(ofLine: line)
        let bytes = Array(source.text(in: lineRange).utf8)
        guard let start = bytes.firstIndex(where: Self.isFence) else { return nil }
        character = bytes[start]
        let count = bytes[start...].prefix { [character] in $0 == character }.count
        range = (lineRange.lowerBound + start)..<(lineRange.lowerBound + start + count)
    }

    func text(length: Int) -> String {
        String(decoding: repeatElement(character, count: length), as: UTF8.self)
    }

    /// The length that no line of the text closes.
    func length(toHold lines: [String]) -> Int {
        max(range.count, Self.longestRun(of: character, in: lines) + 1)
    }

    static func new(toHold lines: [String]) -> String {
        let backtick = UInt8(ascii: "`")
        return String(repeating: "`", count: max(3, longestRun(of: backtick, in: lines) + 1))
    }

    /// The longest run at the start of a line, where it could be taken for a closing fence.
    private static func longestRun(of character: UInt8, in lines: [String]) -> Int {
        lines.map { line in
            line.utf8.drop { $0 == .space }.prefix { $0 == character }.count
        }.max() ?? 0
    }

    private static func isFence(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~")
    }
}
