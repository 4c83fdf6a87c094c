import Lessons

/// The compiler's words and the run's values, by the lines of a page.
struct CompilerColours {
    private var tokens: [Int: [Token]]
    private var history: ValueHistory

    init(of transcript: Transcript) {
        tokens = Dictionary(grouping: transcript.tokens, by: \.line)
        let all = transcript.snippets.flatMap(\.values)
        history = ValueHistory(all)
    }

    /// Whether the compiler has read any of these lines.
    func know(_ lines: Range<Int>) -> Bool { lines.contains { tokens[$0] != nil } }

    /// A line with the compiler's colours; `indent` bytes stand before it in the file.
    ///
    /// - Parameter sweep: the lines of its snippet where that ran with several settings.
    func line(
        _ number: Int, text: String, indent: Int, sweep: Range<Int>? = nil
    ) -> ColouredLine {
        let stretches = (tokens[number] ?? [])
            .filter { $0.columns.lowerBound > indent }
            .sorted { $0.columns.lowerBound < $1.columns.lowerBound }
            .map { token in
                Stretch(
                    range: token.columns.lowerBound - 1 - indent..<token.columns.upperBound - 1
                        - indent,
                    style: token.kind.style, card: card(of: token, in: text, indent: indent, sweep))
            }
        return ColouredLine(text: text, stretches: stretches)
    }

    private func card(
        of token: Token, in text: String, indent: Int, _ sweep: Range<Int>?
    ) -> String? {
        guard token.kind == .name else { return nil }
        let range = token.columns.lowerBound - 1 - indent..<token.columns.upperBound - 1 - indent
        guard range.upperBound <= text.utf8.count else { return nil }
        let bytes = Array(text.utf8)
        let name = String(decoding: bytes[range], as: UTF8.self)
        let isMember = range.lowerBound > 0 && bytes[range.lowerBound - 1] == UInt8(ascii: ".")
        let type = isMember ? token.type.map(withoutReceiver) : token.type
        return history.card(name: name, type: type, line: token.line, sweep: sweep)
    }
}

/// A method's type as it is called: `(Tensor) -> (Int) -> Int` is `(Int) -> Int` behind a dot.
private func withoutReceiver(_ type: String) -> String {
    guard type.hasPrefix("(") else { return type }
    let rest = type.dropFirst().drop { $0 != "(" && $0 != ")" }
    let arrow = ") -> "
    return rest.hasPrefix(arrow + "(") ? String(rest.dropFirst(arrow.count)) : type
}

extension Token.Kind {
    /// The class that colours a word.
    fileprivate var style: String? {
        switch self {
        case .keyword: "k"
        case .type: "y"
        case .literal: "n"
        case .comment: "m"
        case .name: nil
        }
    }
}
