extension Block {
    /// All pieces of text in the block in reading order, those inside others included.
    public var inlines: [Inline] {
        switch self {
        case .heading(_, let text, _), .paragraph(let text): text.flatMap(\.parts)
        case .list(_, _, let items): items.joined().flatMap(\.inlines)
        case .quote(let blocks), .note(_, let blocks), .footnote(_, let blocks):
            blocks.flatMap(\.inlines)
        case .table(let table):
            (table.head + table.rows.joined()).joined().flatMap(\.parts)
        case .question(let question): question.inlines
        case .code, .formula, .html, .rule, .snippet: []
        }
    }
}

extension Inline {
    /// The piece itself and all the pieces inside it.
    public var parts: [Inline] {
        switch self {
        case .emphasis(let text), .strong(let text), .link(_, _, let text):
            [self] + text.flatMap(\.parts)
        case .text, .code, .image, .formula, .footnote, .html, .lineBreak, .softBreak: [self]
        }
    }
}

extension Question {
    /// The text of the question, of its choices and of what is said of them.
    fileprivate var inlines: [Inline] {
        ask.flatMap(\.inlines) + (kind.remarks + why).flatMap(\.parts)
    }
}

extension Question.Kind {
    fileprivate var remarks: [Inline] {
        switch self {
        case .choice(let choices), .several(let choices), .order(_, let choices):
            choices.flatMap { $0.text + $0.why }
        case .number(_, _, let mistakes), .shape(_, let mistakes), .text(_, _, let mistakes),
            .output(_, _, let mistakes):
            mistakes.flatMap(\.why)
        }
    }
}
