extension Sequence<Inline> {
    /// The text alone: no emphasis, links by their text, formulas in TeX, every line break a space.
    public var plainText: String {
        map(\.plainText).joined()
    }
}

extension Inline {
    /// The text alone.
    public var plainText: String {
        switch self {
        case .text(let text), .code(let text), .formula(let text): text
        case .emphasis(let inner), .strong(let inner), .link(_, _, let inner): inner.plainText
        case .image(_, _, let alternative): alternative
        case .lineBreak, .softBreak: " "
        case .footnote, .html: ""
        }
    }
}
