/// Markdown inside a YAML text: read like a page, with what is wrong told at its place in the file.
struct MarkdownFragment {
    private let value: YAMLValue
    private let text: String

    /// The Markdown of a YAML text.
    init(_ value: YAMLValue, text: String) {
        self.value = value
        self.text = text
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
        let path = value.document.findings.source.path
        let findings = Findings(SourceFile(path: path, text: markdown))
        defer { pass(on: findings) }
        let lines = ByteLines(Array(markdown.utf8))
        guard let document = try? MarkdownDocument(lines, findings: findings) else { return nil }
        for case .footnote(let label) in document.masked.extracts.map(\.kind) {
            findings.report(
                atLine: 1, "A footnote has no place in here.", quote: "[^\(label)]",
                advice: "Say it in the text, or write `\\[^` for the characters themselves.")
        }
        return make(document)
    }

    /// Reports what is wrong in the fragment at the file's own lines.
    private func pass(on findings: Findings) {
        for found in findings.all {
            var position = value.position
            if value.isLiteralBlock { position.line += found.position?.line ?? 0 }
            if value.isLiteralBlock { position.column = 1 }
            value.document.findings.report(
                at: position, found.message, quote: found.quote, advice: found.advice)
        }
    }
}
