import Lessons

/// A diagnostic in words, as compilers write it, so that editors find the place.
struct DiagnosticText {
    let diagnostic: Diagnostic

    init(_ diagnostic: Diagnostic) {
        self.diagnostic = diagnostic
    }

    /// Without colour.
    var plain: String { text(style: .plain) }

    /// `path:line:column: error: message`, the quoted culprit and the advice, indented.
    func text(style: Style) -> String {
        var lines = [head(style: style)]
        if let quote = diagnostic.quote, !quote.isEmpty {
            lines += quote.split(separator: "\n", omittingEmptySubsequences: false)
                .map { style.soft("    │ \($0)") }
        }
        if let advice = diagnostic.advice, !advice.isEmpty {
            lines += shortened(advice).map { "    " + style.difference($0) }
        }
        return lines.joined(separator: "\n")
    }

    /// How many lines of a difference are told; the reports have them all.
    static let mostLines = 60

    /// The lines of a text; of one that is very long the first ones, how many are left out, and the last.
    private func shortened(_ text: String) -> [String] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let left = lines.count - Self.mostLines - 1
        guard left > 0, let last = lines.last else { return lines }
        return lines.prefix(Self.mostLines) + ["… \(count(left, "line")) left out …", last]
    }

    private func head(style: Style) -> String {
        let severity =
            diagnostic.severity == .error ? style.bad("error:") : style.care("warning:")
        return place + "\(severity) \(style.bold(diagnostic.message))"
    }

    private var place: String {
        guard let path = diagnostic.path else { return "" }
        guard let position = diagnostic.position else { return "\(path): " }
        return position.column > 1
            ? "\(path):\(position.line):\(position.column): " : "\(path):\(position.line): "
    }
}
