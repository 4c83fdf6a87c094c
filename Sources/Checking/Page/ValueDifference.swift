import Lessons

/// A comment `// → value` beside a line whose value is another one.
public struct ValueDifference: Sendable, Hashable {
    /// The comment.
    public let comment: CodeExpectation
    /// The value of its line, on one line; `nil` where the run saw none.
    public let value: String?

    /// Compares a comment with the values of its snippet; `nil` where they agree.
    init?(_ comment: CodeExpectation, _ values: [LineValue]) {
        let summary = values.shown(atLine: comment.codeLine)?.last
        self.comment = comment
        value = summary?.oneLine
        guard let value else { return }
        let pattern = LinePattern(comment.text)
        if pattern.matches(value) || pattern.matches("\"\(value)\"") { return nil }
    }

    /// The edit that makes them agree.
    var correction: SourceEdit? {
        words.map { SourceEdit(range: comment.textRange, replacement: $0) }
    }

    /// The value as a comment can say it: what begins or ends with a blank stands between quotes.
    public var words: String? {
        guard let value else { return nil }
        let isPlain = value.first.map { $0 != " " } == true && value.last != " "
        return isPlain ? value : "\"\(value)\""
    }

    func diagnostic(in source: SourceFile) -> Diagnostic {
        let position = source.position(at: comment.textRange.lowerBound)
        guard let value else {
            return Diagnostic(
                path: source.path, position: position,
                message: "The run saw no value on line \(comment.codeLine).",
                quote: String(source.line(comment.codeLine)),
                advice: "`// →` stands behind an assignment or an expression that runs, "
                    + "in a snippet without `values=off`.")
        }
        let tensors = TensorDifference(written: comment.text, printed: value, tolerance: nil)
        let advice = tensors.sentences + ["-\(comment.text)", "+\(words ?? value)", Self.whatToDo]
        return Diagnostic(
            path: source.path, position: position,
            message: "The value of this line is another one.",
            advice: advice.joined(separator: "\n"))
    }

    private static let whatToDo =
        "Mend the code, or take over what is true now with `workbook verify --accept`."
}
