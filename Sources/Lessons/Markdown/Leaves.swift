import CCMark

/// The lines of one block of text, and where its text starts on the first of them.
struct TextLeaf {
    /// The lines, from the first to the last.
    var lines: ClosedRange<Int>
    /// The UTF-8 column of its first character.
    var column: Int
    /// Whether it is a paragraph, not a heading.
    var isParagraph: Bool
}

/// Which lines of a document hold text with formulas and footnotes, and which hold code or HTML.
struct Leaves {
    /// The paragraphs and headings in order; a line outside of all blocks (a link definition) is one of its own.
    private(set) var texts: [TextLeaf] = []
    private(set) var isVerbatim: [Bool]
    private var isText: [Bool]

    init(of tree: MarkdownTree, in lines: ByteLines) {
        isVerbatim = Array(repeating: false, count: lines.count + 2)
        isText = isVerbatim
        visit(tree.document)
        for line in 1...lines.count where !isText[line] && !isVerbatim[line] {
            guard !lines[line].isBlank else { continue }
            texts.append(TextLeaf(lines: line...line, column: 1, isParagraph: false))
        }
        separateTexts()
    }

    /// Puts the texts in order and cuts each off where the next one starts: libcmark may end a block too late.
    private mutating func separateTexts() {
        texts.sort { $0.lines.lowerBound < $1.lines.lowerBound }
        var next = Int.max
        for place in texts.indices.reversed() {
            let lines = texts[place].lines
            guard lines.lowerBound < next else {
                texts.remove(at: place)
                continue
            }
            texts[place].lines = lines.lowerBound...min(lines.upperBound, next - 1)
            next = lines.lowerBound
        }
    }

    private mutating func visit(_ node: MarkdownNode) {
        switch node.kind {
        case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING:
            let lines = lines(of: node)
            let isParagraph = node.kind == CMARK_NODE_PARAGRAPH
            texts.append(
                TextLeaf(lines: lines, column: node.firstColumn, isParagraph: isParagraph))
            mark(lines, asText: true)
        case CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK:
            mark(lines(of: node), asText: false)
        default:
            for child in node.children { visit(child) }
        }
    }

    private func lines(of node: MarkdownNode) -> ClosedRange<Int> {
        let first = max(1, node.firstLine)
        return first...min(isText.count - 1, max(first, node.lastLine))
    }

    /// A later block's claim to a line holds: libcmark ends an open fence one line too late.
    private mutating func mark(_ lines: ClosedRange<Int>, asText: Bool) {
        for line in lines {
            isText[line] = asText
            isVerbatim[line] = !asText
        }
    }
}
