/// Collects what is wrong with one file, so that all of it is told at once.
final class Findings {
    /// The file.
    let source: SourceFile
    private var found: [Diagnostic] = []

    init(_ source: SourceFile) {
        self.source = source
    }

    /// Notes something wrong at a position.
    func report(
        at position: SourcePosition, _ message: String, quote: String? = nil,
        advice: String? = nil
    ) {
        found.append(
            Diagnostic(
                path: source.path, position: position, message: message, quote: quote,
                advice: advice))
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
