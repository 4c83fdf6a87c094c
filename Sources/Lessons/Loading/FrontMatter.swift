/// The settings between the `---` lines at the top of a Markdown file.
struct FrontMatter {
    /// The YAML between the lines; `nil` where there are none.
    var yaml: YAMLDocument?
    /// The file's lines with those of the front matter blanked out, every byte in its place.
    var body: ByteLines

    /// Takes the front matter off a file; in plain Markdown, `---` that nothing closes is a thematic break.
    init(of findings: Findings, dialect: Dialect = .course) throws(Diagnostics) {
        let bytes = Array(findings.source.text.utf8)
        let lines = ByteLines(bytes)
        body = lines
        guard Self.isFence(lines[1]) else { return }
        guard let end = (2...max(2, lines.count)).first(where: { Self.isFence(lines[$0]) }) else {
            guard dialect == .course else { return }
            throw findings.ending(
                withLine: 1, "The front matter is never closed.",
                advice: "End it with a line of `---`.")
        }
        let text = (2..<end).map { lines[$0].text + "\n" }.joined()
        yaml = YAMLDocument(text, firstLine: 2, findings: findings)
        body = ByteLines(Self.blanking(1...end, of: lines))
    }

    private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
        let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let text = line.starts(with: byteOrderMark) ? line.dropFirst(3) : line
        return text.starts(with: "---".utf8) && text.dropFirst(3).isBlank
    }

    private static func blanking(_ blanked: ClosedRange<Int>, of lines: ByteLines) -> [UInt8] {
        var bytes = lines.bytes
        for line in blanked {
            for offset in lines.range(of: line) { bytes[offset] = .space }
        }
        return bytes
    }
}
