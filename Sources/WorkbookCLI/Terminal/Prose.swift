import Lessons

/// Blocks of a page as lines of a terminal.
struct Prose {
    /// The width that lines are broken at.
    var width = 78

    /// The lines of some blocks, an empty one between two of them.
    func lines(of blocks: [Block]) -> [String] {
        Array(blocks.map(lines).joined(separator: [""]))
    }

    private func lines(of block: Block) -> [String] {
        switch block {
        case .heading(_, let text, _): [text.terminalText]
        case .paragraph(let text): wrapped(text.terminalText)
        case .list(let start, _, let items): list(items, start: start)
        case .quote(let blocks), .note(_, let blocks), .footnote(_, let blocks):
            lines(of: blocks).map { "│ \($0)" }
        case .code(_, let text), .formula(let text): indented(text)
        case .table(let table): rows(of: table)
        case .snippet(let snippet): indented(snippet.code)
        case .html, .rule, .question: []
        }
    }

    private func list(_ items: [[Block]], start: Int?) -> [String] {
        items.enumerated().flatMap { index, item in
            let mark = start.map { "\($0 + index). " } ?? "- "
            let margin = String(repeating: " ", count: mark.count)
            return lines(of: item).enumerated().map { ($0 == 0 ? mark : margin) + $1 }
        }
    }

    /// Columns as wide as their widest cell.
    private func rows(of table: Table) -> [String] {
        let rows = ([table.head] + table.rows).map { $0.map(\.terminalText) }
        let widths = table.head.indices.map { column in
            rows.map { $0.indices.contains(column) ? $0[column].count : 0 }.max() ?? 0
        }
        return rows.map { row in
            let cells = zip(row, widths).map { cell, width in
                cell + String(repeating: " ", count: width - cell.count)
            }
            return "    " + cells.joined(separator: "  ").trimmed
        }
    }

    private func indented(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)".trimmed }
    }

    /// Words in lines that are not longer than the width, unless one word is. Code is one word.
    private func wrapped(_ text: String) -> [String] {
        var lines: [String] = []
        for word in text.matches(of: /(?:`[^`]*`|[^ `])+/).map(\.output) {
            if let last = lines.last, last.count + 1 + word.count <= width {
                lines[lines.count - 1] += " \(word)"
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }
}

extension Sequence<Inline> {
    /// The text with backticks around code, as one types it.
    fileprivate var terminalText: String {
        map { inline in
            switch inline {
            case .code(let text): "`\(text)`"
            case .emphasis(let inner), .strong(let inner), .link(_, _, let inner):
                inner.terminalText
            default: [inline].plainText
            }
        }.joined()
    }
}

extension String {
    /// Without blanks at the end.
    fileprivate var trimmed: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
