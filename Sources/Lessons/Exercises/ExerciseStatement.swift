import CCMark

/// What `exercise.md` says: its settings, the statement and the hints.
struct ExerciseStatement {
    var title = ""
    var page: String?
    var minutes: Int?
    var difficulty: String?
    var usesEngine = false
    var without: [String] = []
    var blocks: [Block] = []
    var hints: [[Block]] = []

    private static let keys = ["title", "page", "minutes", "difficulty", "engine", "without"]
    private static let difficulties = ["easy", "medium", "hard"]

    init(_ findings: Findings, lesson: Lesson) throws(Diagnostics) {
        try findings.source.checkCharacters()
        let front = try FrontMatter(of: findings)
        readSettings(front.yaml, lesson: lesson, findings)
        let document = try MarkdownDocument(front.body, findings: findings)
        var reader = BlockReader(document, fences: .shown)
        let sections = Self.sections(document, findings)
        blocks = reader.blocks(of: sections.statement)
        hints = sections.hints.map { reader.blocks(of: $0) }
        FootnoteCheck(document.masked).report(blocks + hints.joined(), to: findings)
        reportMissing(findings)
    }

    private mutating func readSettings(
        _ yaml: YAMLDocument?, lesson: Lesson, _ findings: Findings
    ) {
        guard let value = yaml?.read(),
            let fields = YAMLFields(value, of: "An exercise", known: Self.keys)
        else {
            if findings.count == 0 {
                findings.report(
                    atLine: 1, "The exercise has no front matter.",
                    advice: "Begin it with `---`, `title: …` and `---`, each on its line.")
            }
            return
        }
        title = fields.requiredText("title", "the exercise's title") ?? ""
        minutes = fields.integer("minutes", atLeast: 1)
        usesEngine = fields.flag("engine") ?? false
        without = fields.texts("without").map(\.text)
        page = pagePath(fields, in: lesson)
        difficulty = difficulty(fields)
    }

    private func pagePath(_ fields: YAMLFields, in lesson: Lesson) -> String? {
        guard let name = fields.text("page") else { return nil }
        let path = "\(lesson.folder)/\(name)"
        if lesson.pages.contains(path) { return path }
        let names = lesson.pages.map { String($0.dropFirst(lesson.folder.count + 1)) }
        fields["page"]?.report(
            "`\(lesson.id)` has no page `\(name)`.", advice: suggestion(for: name, among: names))
        return nil
    }

    private func difficulty(_ fields: YAMLFields) -> String? {
        guard let word = fields.text("difficulty") else { return nil }
        if Self.difficulties.contains(word) { return word }
        fields["difficulty"]?.report(
            "`\(word)` is no difficulty.", advice: suggestion(for: word, among: Self.difficulties))
        return nil
    }

    // MARK: Statement and hints

    /// The nodes before the first `## Hint`, and those below each.
    private static func sections(
        _ document: MarkdownDocument, _ findings: Findings
    ) -> (statement: [MarkdownNode], hints: [[MarkdownNode]]) {
        var statement: [MarkdownNode] = []
        var hints: [[MarkdownNode]] = []
        let inlineReader = InlineReader(masked: document.masked)
        for node in document.tree.document.children {
            if let number = hintNumber(node, inlineReader) {
                hints.append([])
                guard number != hints.count else { continue }
                findings.report(
                    atLine: node.firstLine, "The hints are not numbered 1, 2, 3.",
                    quote: "## Hint \(number)", advice: "This one is Hint \(hints.count).")
            } else if hints.isEmpty {
                statement.append(node)
            } else {
                hints[hints.count - 1].append(node)
            }
        }
        return (statement, hints)
    }

    private static func hintNumber(_ node: MarkdownNode, _ reader: InlineReader) -> Int? {
        guard node.kind == CMARK_NODE_HEADING, node.headingLevel == 2,
            let match = reader.inlines(in: node).plainText.wholeMatch(of: /Hint ([0-9]+)/)
        else { return nil }
        return Int(match.output.1)
    }

    private func reportMissing(_ findings: Findings) {
        let count = hints.count { !$0.isEmpty }
        if count != 3 || hints.count != 3 {
            findings.report(
                atLine: 1, "The exercise has \(count) hints; it needs three.",
                advice: "Write sections `## Hint 1`, `## Hint 2` and `## Hint 3`, each stronger.")
        }
        if blocks.isEmpty {
            findings.report(
                atLine: 1, "The exercise has no statement.",
                advice: "Write above the hints what is to be done.")
        }
    }
}
