import CCMark

/// A text that was masked and read by libcmark: ready to be turned into blocks.
struct MarkdownDocument {
    /// The lines as the author wrote them, with those before the text left empty.
    let lines: ByteLines
    /// The text with placeholders.
    let masked: Masked
    /// The masked text as libcmark read it.
    let tree: MarkdownTree
    /// The cells of all tables, row by row.
    let tableCells: [[Inline]]
    /// Where what is wrong is noted.
    let findings: Findings

    /// How deeply lists, quotes and emphasis may be nested.
    static let deepestNesting = 64

    /// Reads a text; throws where it is nested too deeply to go on.
    init(_ lines: ByteLines, findings: Findings) throws(Diagnostics) {
        self.lines = lines
        self.findings = findings
        let bare = try Self.tree(of: lines.bytes, findings: findings)
        masked = Masker.mask(lines, tree: bare, findings: findings)
        tree = try Self.tree(of: masked.lines.bytes, findings: findings)
        tableCells = try Self.tableCells(of: masked, findings: findings)
    }

    private static func tree(
        of bytes: [UInt8], findings: Findings
    ) throws(Diagnostics) -> MarkdownTree {
        guard let tree = MarkdownTree(bytes) else {
            throw Diagnostics([Diagnostic(message: "There is no memory left to read Markdown.")])
        }
        if let deep = tree.firstNode(deeperThan: deepestNesting) {
            throw findings.ending(
                withLine: max(1, deep.firstLine),
                "Lists, quotes or emphasis are nested more than \(deepestNesting) deep here.",
                advice: "Write it with less nesting.")
        }
        return tree
    }

    /// Each cell is read as a heading of one line, so that nothing in it can start a block.
    private static func tableCells(
        of masked: Masked, findings: Findings
    ) throws(Diagnostics) -> [[Inline]] {
        let cells = masked.tables.flatMap { $0.rows.joined() }
        guard !cells.isEmpty else { return [] }
        let text = cells.map { "# \($0) #\n" }.joined() + "\n" + linkDefinitions(in: masked.lines)
        let tree = try tree(of: Array(text.utf8), findings: findings)
        let reader = InlineReader(masked: masked)
        return tree.document.children.prefix(cells.count).map { reader.inlines(in: $0) }
    }

    /// The lines that may define a link by its label.
    private static func linkDefinitions(in lines: ByteLines) -> String {
        (1...lines.count).map { lines[$0].trimmed }
            .filter { $0.first == UInt8(ascii: "[") }
            .map { $0.text + "\n\n" }.joined()
    }
}
