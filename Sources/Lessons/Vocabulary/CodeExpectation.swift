/// What a comment in a snippet's code says of its run: `// Prints "…"` or `// → value`.
public struct CodeExpectation: Sendable, Hashable {
    /// What it speaks of.
    public enum Kind: Sendable, Hashable {
        /// One line that the snippet prints. All such comments together are what it prints.
        case prints
        /// The value of a line of code: its own, or the one above a comment that stands alone.
        case value
    }

    /// What it speaks of.
    public var kind: Kind
    /// The printed line between the quotes, or the value.
    public var text: String
    /// The bytes of the text in the file.
    public var textRange: SourceRange
    /// The bytes of the whole comment.
    public var range: SourceRange
    /// The Markdown line that it stands on.
    public var line: Int
    /// The Markdown line of the code that it speaks of.
    public var codeLine: Int

    /// An expectation.
    public init(
        kind: Kind, text: String, textRange: SourceRange, range: SourceRange, line: Int,
        codeLine: Int
    ) {
        self.kind = kind
        self.text = text
        self.textRange = textRange
        self.range = range
        self.line = line
        self.codeLine = codeLine
    }

    /// Whether it shares its line with code.
    public var isBesideCode: Bool { line == codeLine }
}

extension Snippet {
    /// The comments that say what it prints.
    public var printComments: [CodeExpectation] { comments.filter { $0.kind == .prints } }

    /// The comments that say what the value of a line is.
    public var valueComments: [CodeExpectation] { comments.filter { $0.kind == .value } }
}
