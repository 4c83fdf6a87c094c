import Lessons

/// Attributes that carry code past the object that is looked at, into the program that calls it, or that let a file
/// into the inside of another module: all but the common ones.
enum ForbiddenAttributes {
    private static let common: Set<Substring> = [
        "autoclosure", "available", "convention", "discardableResult", "dynamicCallable",
        "dynamicMemberLookup", "escaping", "frozen", "inline", "main", "MainActor",
        "propertyWrapper", "resultBuilder", "Sendable", "unchecked", "unknown",
    ]

    /// A message for each such attribute of a file. A name that does not follow its `@` at once is forbidden too, and
    /// so is any other `@`, but for those in lines of comments.
    static func messages(about text: String) -> [CompilerMessage] {
        text.sourceLines.enumerated().filter { !$0.element.isComment }
            .flatMap { messages(about: $1, number: $0 + 1) }
    }

    private static func messages(about line: Substring, number: Int) -> [CompilerMessage] {
        let pattern = /@[A-Za-z0-9_]*/.matchingSemantics(.unicodeScalar)
        return line.matches(of: pattern).filter { !common.contains($0.output.dropFirst()) }
            .map { match in
                CompilerMessage(
                    severity: "error",
                    position: SourcePosition(line: number, column: line.column(of: match.range)),
                    text: "`\(match.output)` is forbidden in this exercise")
            }
    }
}
