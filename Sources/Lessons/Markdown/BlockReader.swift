import CCMark

/// Turns libcmark's block nodes into `Block`s; fences that the workbook knows become values of their own.
struct BlockReader {
    /// What becomes of `swift`, `output` and `quiz` fences.
    enum Fences {
        /// They are snippets, outputs and questions.
        case live
        /// Snippets and outputs are; questions are shown as code.
        case plain
        /// They are shown as code.
        case shown
    }

    let lines: ByteLines
    let findings: Findings
    let fences: Fences
    let inlineReader: InlineReader
    /// Whether a snippet that says nothing of its program is one of its own.
    private let isEachAlone: Bool
    private let cells: [[Inline]]
    private var slugger = Slugger()
    private var snippetCount = 0
    private var questionCount = 0

    init(_ document: MarkdownDocument, fences: Fences, isEachAlone: Bool = false) {
        self.isEachAlone = isEachAlone
        lines = document.lines
        findings = document.findings
        self.fences = fences
        inlineReader = InlineReader(masked: document.masked)
        cells = document.tableCells
    }

    /// The blocks of a container, in order.
    mutating func blocks(in container: MarkdownNode) -> [Block] {
        blocks(of: container.children)
    }

    /// The blocks that some siblings make.
    mutating func blocks(of siblings: [MarkdownNode]) -> [Block] {
        var rest = siblings[...]
        var blocks: [Block] = []
        while let node = rest.popFirst() {
            if fences != .shown, let fence = fence(at: node) {
                blocks.append(contentsOf: fenced(fence, followedBy: &rest))
            } else {
                blocks.append(contentsOf: self.blocks(at: node))
                continueFootnote(&blocks, with: &rest)
            }
        }
        return blocks
    }

    private mutating func blocks(at node: MarkdownNode) -> [Block] {
        switch node.kind {
        case CMARK_NODE_PARAGRAPH:
            return ParagraphSplitter(tables: inlineReader.masked.tables, cells: cells)
                .blocks(from: inlineReader.atoms(in: node))
        case CMARK_NODE_HEADING: return [heading(node)]
        case CMARK_NODE_LIST:
            let items = node.children.map { blocks(in: $0) }
            return [.list(start: node.listStart, tight: node.isTight, items: items)]
        case CMARK_NODE_BLOCK_QUOTE: return [quote(node)]
        case CMARK_NODE_CODE_BLOCK: return [code(node)]
        case CMARK_NODE_HTML_BLOCK: return [.html(inlineReader.masked.restored(node.literal))]
        case CMARK_NODE_THEMATIC_BREAK: return [.rule]
        default: return []
        }
    }

    /// What is indented by four blanks below a footnote belongs to it.
    private func continueFootnote(
        _ blocks: inout [Block], with rest: inout ArraySlice<MarkdownNode>
    ) {
        guard case .footnote(let label, let body)? = blocks.last, let node = rest.first,
            isIndented(node)
        else { return }
        let text = inlineReader.masked.restored(node.literal)
        let more = MarkdownFragment(text, firstLine: node.firstLine, findings: findings).blocks()
        blocks[blocks.count - 1] = .footnote(label: label, body + more)
        rest.removeFirst()
    }

    private func isIndented(_ node: MarkdownNode) -> Bool {
        guard node.kind == CMARK_NODE_CODE_BLOCK else { return false }
        let start = lines.range(of: node.firstLine).lowerBound + node.firstColumn - 1
        let first = lines.bytes.indices.contains(start) ? lines.bytes[start] : .space
        return first != .backtick && first != UInt8(ascii: "~")
    }

    private mutating func heading(_ node: MarkdownNode) -> Block {
        let inlines = inlineReader.inlines(in: node)
        let id = slugger.slug(for: inlines.plainText)
        return .heading(level: node.headingLevel, inlines, id: id)
    }

    private func code(_ node: MarkdownNode) -> Block {
        let language = node.fenceInfo.split(separator: " ").first.map(String.init)
        let text = inlineReader.masked.restored(node.literal)
        let hasReturns = text.utf8.contains(.carriageReturn)
        return .code(
            language: language, text: hasReturns ? text.replacing("\r\n", with: "\n") : text)
    }

    private mutating func quote(_ node: MarkdownNode) -> Block {
        let blocks = blocks(in: node)
        guard let name = Self.noteName(of: blocks.first) else { return .quote(blocks) }
        guard let kind = NoteKind(rawValue: name.uppercased()) else {
            findings.report(
                atLine: node.firstLine, "There is no kind of note named `\(name)`.",
                quote: "[!\(name)]",
                advice: suggestion(for: name, among: NoteKind.allCases.map(\.rawValue)))
            return .quote(blocks)
        }
        guard case .paragraph(let first)? = blocks.first else { return .quote(blocks) }
        let body = Array(first.dropFirst(2))
        return .note(kind, (body.isEmpty ? [] : [.paragraph(body)]) + blocks.dropFirst())
    }

    /// The word of a first line `[!WORD]`.
    private static func noteName(of block: Block?) -> String? {
        guard case .paragraph(let inlines)? = block, case .text(let line)? = inlines.first,
            inlines.count == 1 || inlines[1] == .softBreak || inlines[1] == .lineBreak
        else { return nil }
        let text = line[
            ..<(line.lastIndex { $0 != " " }.map(line.index(after:)) ?? line.startIndex)]
        guard text.hasPrefix("[!"), text.hasSuffix("]") else { return nil }
        let word = text.dropFirst(2).dropLast()
        return !word.isEmpty && word.allSatisfy(\.isLetter) ? String(word) : nil
    }

    // MARK: Fences

    private func fence(at node: MarkdownNode?) -> Fence? {
        guard let node, node.kind == CMARK_NODE_CODE_BLOCK else { return nil }
        return Fence(node, in: lines)
    }

    private mutating func fenced(
        _ fence: Fence, followedBy rest: inout ArraySlice<MarkdownNode>
    ) -> [Block] {
        guard let kind = FenceKind(fence, findings: findings),
            fences == .live || kind != .quiz
        else {
            return [.code(language: fence.language.text, text: fence.text)]
        }
        switch kind {
        case .swift: return [.snippet(snippet(fence, followedBy: &rest))]
        case .python: return [.code(language: "python", text: fence.text)]
        case .quiz:
            questionCount += 1
            return QuestionReader.question(fence, number: questionCount, findings: findings)
                .map { [.question($0)] } ?? []
        case .output:
            findings.report(
                at: fence.language.position, "This `output` has no snippet directly above it.",
                advice: "Put it under the `swift` fence that prints it, blank lines apart.")
            return [.code(language: "output", text: fence.text)]
        }
    }

    private mutating func snippet(
        _ fence: Fence, followedBy rest: inout ArraySlice<MarkdownNode>
    ) -> Snippet {
        snippetCount += 1
        var snippet = Snippet(
            number: snippetCount, options: SnippetOptions(fence, findings: findings),
            code: fence.text, firstLine: fence.firstLine, indents: fence.indents,
            range: fence.range,
            hiddenLines: Snippet.hiddenLines(
                of: fence.text, firstLine: fence.firstLine, findings: findings),
            comments: CodeExpectation.all(in: fence, lines))
        if isEachAlone, snippet.options.scope == .page { snippet.options.scope = .alone }
        if let output = take(.output, from: &rest) {
            snippet.output = expected(output, below: snippet.options)
        }
        if let twin = take(.python, from: &rest) {
            _ = FenceWords(twin, known: [], findings: findings)
            let output = take(.output, from: &rest).map { ExpectedOutput($0, findings: findings) }
            snippet.twin = .init(code: twin.text, firstLine: twin.firstLine, output: output)
        }
        snippet.checkComments(findings)
        return snippet
    }

    private func expected(_ fence: Fence, below options: SnippetOptions) -> ExpectedOutput {
        if options.mode == .norun {
            findings.report(
                at: fence.language.position, "A `norun` snippet prints nothing.",
                advice: "Take this `output` away, or `norun`.")
        }
        return ExpectedOutput(fence, findings: findings)
    }

    /// The next sibling, if it is a fence of a kind.
    private func take(_ kind: FenceKind, from rest: inout ArraySlice<MarkdownNode>) -> Fence? {
        guard let fence = fence(at: rest.first), fence.language.text == kind.rawValue else {
            return nil
        }
        _ = FenceKind(fence, findings: findings)
        rest.removeFirst()
        return fence
    }
}
