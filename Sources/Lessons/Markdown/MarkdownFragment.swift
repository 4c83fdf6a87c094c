/// Markdown inside another text: read like a page, with what is wrong told at its place in the file.
struct MarkdownFragment {
    private let text: String
    private let findings: Findings
    /// The place in the file of a place in the text.
    private let place: (SourcePosition) -> SourcePosition

    /// The Markdown of a YAML text.
    init(_ value: YAMLValue, text: String) {
        self.text = text
        findings = value.document.findings
        let start = value.position
        place = { position in
            // Only the lines under `|` are lines of the file.
            value.isLiteralBlock
                ? SourcePosition(line: start.line + position.line, column: 1) : start
        }
    }

    /// Markdown that libcmark took for indented code, which starts at a line of the file.
    init(_ text: String, firstLine: Int, findings: Findings) {
        self.text = text
        self.findings = findings
        place = { SourcePosition(line: firstLine + $0.line - 1, column: 1) }
    }

    /// Its blocks; fences in it are shown, never run.
    func blocks() -> [Block] {
        reading(text) { document in
            var reader = BlockReader(document, fences: .shown)
            return reader.blocks(in: document.tree.document)
        } ?? []
    }

    /// Its text as one line: line breaks are blanks, and nothing in it starts a block.
    func inlines() -> [Inline] {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return reading("# \(line) #") { document in
            let reader = InlineReader(masked: document.masked)
            return document.tree.document.children.first.map { reader.inlines(in: $0) } ?? []
        } ?? []
    }

    /// What a function makes of a text; `nil` where it cannot be read. What is wrong with it is reported.
    private func reading<Value>(
        _ markdown: String, _ make: (MarkdownDocument) -> Value
    ) -> Value? {
        let inner = Findings(SourceFile(path: findings.source.path, text: markdown))
        defer { pass(on: inner) }
        let lines = ByteLines(Array(markdown.utf8))
        guard let document = try? MarkdownDocument(lines, findings: inner) else { return nil }
        for case .footnote(let label) in document.masked.extracts.map(\.kind) {
            inner.report(
                atLine: 1, "A footnote has no place in here.", quote: "[^\(label)]",
                advice: "Say it in the text, or write `\\[^` for the characters themselves.")
        }
        return make(document)
    }

    /// Reports what is wrong in the fragment at its place in the file.
    private func pass(on inner: Findings) {
        for found in inner.all {
            findings.report(
                at: place(found.position ?? SourcePosition(line: 1, column: 1)), found.message,
                quote: found.quote, advice: found.advice)
        }
    }
}
