import CCMark

extension Page {
    /// Reads a page; throws all that is wrong with it at once.
    ///
    /// - Parameters:
    ///   - number: its number in the course, as `1.4`.
    ///   - dialect: `.plain` for a file that knows nothing of the workbook; only what cannot be read at all is told then.
    ///   - isEachAlone: whether a snippet that says nothing of its program is one of its own.
    public static func parse(
        _ source: SourceFile, number: String = "", dialect: Dialect = .course,
        isEachAlone: Bool = false
    ) throws(Diagnostics) -> Page {
        try source.checkCharacters()
        let findings = Findings(source, dialect: dialect)
        let front = try FrontMatter(of: findings, dialect: dialect)
        let settings = PageSettings(front.yaml)
        let document = try MarkdownDocument(front.body, findings: findings)
        var reader = BlockReader(
            document, fences: dialect == .course ? .live : .plain, isEachAlone: isEachAlone)
        let nodes = document.tree.document.children
        let title = PageTitle(nodes, reader: reader.inlineReader, findings: findings)
        let blocks = reader.blocks(of: title.rest)
        FootnoteCheck(document.masked).report(blocks, to: findings)
        try findings.throwIfAny()
        return Page(
            source: source, number: number, title: title.text, settings: settings, blocks: blocks,
            dialect: dialect)
    }
}

/// The one heading of level 1 with which a page begins.
private struct PageTitle {
    var text = ""
    /// All other nodes.
    var rest: [MarkdownNode]

    init(_ nodes: [MarkdownNode], reader: InlineReader, findings: Findings) {
        rest = nodes
        let titles = nodes.filter(Self.isTitle)
        guard let first = titles.first else {
            findings.report(
                atLine: 1, "The page has no title.",
                advice: "Begin it with a line `# ` and its title.")
            return
        }
        if let place = nodes.firstIndex(where: Self.isTitle) { rest.remove(at: place) }
        text = reader.inlines(in: first).plainText
        if text.isEmpty {
            findings.report(
                atLine: first.firstLine, "The title is empty.", advice: "Write it after the `#`.")
        }
        if let before = nodes.first, !Self.isTitle(before) {
            findings.report(
                atLine: before.firstLine, "Something stands before the title.",
                advice: "Move it below the `# ` line.")
        }
        for other in titles.dropFirst() {
            findings.report(
                atLine: other.firstLine, "The page has a second title.",
                quote: reader.inlines(in: other).plainText,
                advice: "A section begins with `## `.")
        }
    }

    private static func isTitle(_ node: MarkdownNode) -> Bool {
        node.kind == CMARK_NODE_HEADING && node.headingLevel == 1
    }
}

extension PageSettings {
    /// The settings in a page's front matter.
    init(_ yaml: YAMLDocument?) {
        self.init()
        guard let value = yaml?.read(),
            let fields = YAMLFields(value, of: "The front matter", known: ["minutes", "short"])
        else { return }
        minutes = fields.integer("minutes", atLeast: 1)
        short = fields.text("short")
    }
}
