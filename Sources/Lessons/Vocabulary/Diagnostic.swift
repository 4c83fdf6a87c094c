/// Something a user has to mend, with the place where it is mended.
///
/// It is told as `path:line:column: error: message`, then the quoted culprit, what was expected and what to do.
public struct Diagnostic: Error, Sendable, Hashable, Codable {
    /// How bad it is.
    public enum Severity: String, Sendable, Codable {
        /// The checked thing is wrong.
        case error
        /// Worth mending, but nothing stops for it.
        case warning
    }

    /// How bad it is.
    public var severity: Severity
    /// The file, relative to the course's root; `nil` where no file is at fault.
    public var path: String?
    /// The place in the file.
    public var position: SourcePosition?
    /// One sentence: what is wrong.
    public var message: String
    /// The line or word at fault, as the author wrote it.
    public var quote: String?
    /// What to do, in a sentence; several lines where a difference is shown.
    public var advice: String?

    /// A diagnostic.
    public init(
        _ severity: Severity = .error, path: String? = nil, position: SourcePosition? = nil,
        message: String, quote: String? = nil, advice: String? = nil
    ) {
        self.severity = severity
        self.path = path
        self.position = position
        self.message = message
        self.quote = quote
        self.advice = advice
    }
}

/// Several diagnostics thrown together: all that is wrong is told at once.
public struct Diagnostics: Error, Sendable, Hashable {
    /// What is wrong, in the order of the files.
    public var all: [Diagnostic]

    /// Diagnostics to throw.
    public init(_ all: [Diagnostic]) {
        self.all = all
    }
}
