extension Page {
    /// The snippets of the page in order, those in lists, quotes and notes included.
    public var snippets: [Snippet] {
        blocks.flatMap(\.parts).compactMap {
            if case .snippet(let snippet) = $0 { snippet } else { nil }
        }
    }

    /// The quiz questions of the page in order.
    public var questions: [Question] {
        blocks.flatMap(\.parts).compactMap {
            if case .question(let question) = $0 { question } else { nil }
        }
    }
}

extension Block {
    /// The block itself, or, for one that holds others, all the blocks inside it.
    var parts: [Block] {
        switch self {
        case .list(_, _, let items): items.joined().flatMap(\.parts)
        case .quote(let blocks), .note(_, let blocks), .footnote(_, let blocks):
            blocks.flatMap(\.parts)
        default: [self]
        }
    }
}
