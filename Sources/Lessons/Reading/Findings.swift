/// Collects what is wrong with one file, so that all of it is told at once.
final class Findings {
    /// The file.
    let source: SourceFile
    private var found: [Diagnostic] = []
    private let dialect: Dialect

    /// Findings on a file; what is wrong with plain Markdown only by a course's rules is not noted.
    init(_ source: SourceFile, dialect: Dialect = .course) {
        self.source = source
        self.dialect = dialect
    }

    /// Notes something wrong at a position.
    func report(
        at position: SourcePosition, _ message: String, quote: String? = nil,
        advice: String? = nil
    ) {
        guard dialect == .course else { return }
        found.append(
            Diagnostic(
                path: source.path, position: position, message: message, quote: quote,
                advice: advice))
    }

    /// All that was found and one more thing, with which the file cannot be read any further.
    func ending(withLine line: Int, _ message: String, advice: String) -> Diagnostics {
        let last = Diagnostic(
            path: source.path, position: SourcePosition(line: line, column: 1),
            message: message, advice: advice)
        return Diagnostics(all + [last])
    }

    /// Notes something wrong at a line's first column.
    func report(
        atLine line: Int, _ message: String, quote: String? = nil, advice: String? = nil
    ) {
        report(
            at: SourcePosition(line: line, column: 1), message, quote: quote, advice: advice)
    }

    /// Notes something wrong at a UTF-8 offset.
    func report(
        atOffset offset: Int, _ message: String, quote: String? = nil, advice: String? = nil
    ) {
        report(at: source.position(at: offset), message, quote: quote, advice: advice)
    }

    /// How many things were found.
    var count: Int { found.count }

    /// All that was found, in the order of the file.
    var all: [Diagnostic] {
        let start = SourcePosition(line: 1, column: 1)
        return found.enumerated().sorted { a, b in
            (a.element.position ?? start, a.offset) < (b.element.position ?? start, b.offset)
        }.map(\.element)
    }

    /// Throws all that was found, if anything was.
    func throwIfAny() throws(Diagnostics) {
        if !found.isEmpty { throw Diagnostics(all) }
    }
}
