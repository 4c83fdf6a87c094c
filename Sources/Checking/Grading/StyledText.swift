/// Text whose parts have a meaning that a terminal can colour.
public struct StyledText: Sendable, Hashable {
    /// What a part of a text means.
    public enum Style: Sendable, Hashable {
        /// As it is.
        case plain
        /// Right.
        case good
        /// Wrong.
        case bad
        /// What matters.
        case strong
        /// What matters less.
        case dim
    }

    /// The stretches of the text, each with its meaning.
    public private(set) var parts: [Part] = []

    /// A stretch of text with one meaning.
    public struct Part: Sendable, Hashable {
        /// The words.
        public var text: String
        /// What they mean.
        public var style: Style
    }

    /// A text of one style.
    public init(_ text: String = "", _ style: Style = .plain) {
        append(text, style)
    }

    /// Adds text at the end.
    public mutating func append(_ text: String, _ style: Style = .plain) {
        if !text.isEmpty { parts.append(Part(text: text, style: style)) }
    }

    /// The text, with a terminal's colours or without.
    public func text(inColour: Bool) -> String {
        guard inColour else { return parts.map(\.text).joined() }
        return parts.map { part in
            part.style.code.map { "\u{1B}[\($0)m\(part.text)\u{1B}[0m" } ?? part.text
        }.joined()
    }
}

extension StyledText.Style {
    /// The number of the terminal's style.
    fileprivate var code: Int? {
        switch self {
        case .plain: nil
        case .good: 32
        case .bad: 31
        case .strong: 1
        case .dim: 2
        }
    }
}
