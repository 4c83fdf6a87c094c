import Lessons

/// A snippet after its run: what happened, compared with what the page says.
public struct CheckedSnippet: Sendable, Hashable {
    /// What became of a snippet.
    public enum Outcome: Sendable, Hashable {
        /// It did what the page says.
        case same
        /// It ran, and showed something else than the page says.
        case differs(Difference)
        /// It did not do what its fence asks for: it does not compile, stops, takes too long …
        case failed([Diagnostic])
        /// The program never came to it, because of something before it.
        case notReached
    }

    /// The snippet.
    public let snippet: Snippet
    /// What it did.
    public let run: SnippetRun
    /// What came of comparing the two.
    public let outcome: Outcome
    /// The comments `// → value` that are not true.
    public let valueDifferences: [ValueDifference]

    init(
        snippet: Snippet, run: SnippetRun, outcome: Outcome,
        valueDifferences: [ValueDifference] = []
    ) {
        self.snippet = snippet
        self.run = run
        self.outcome = outcome
        self.valueDifferences = valueDifferences
    }

    /// Whether it ran, and showed something else than the page says.
    public var isDifferent: Bool {
        if case .differs = outcome { return true }
        return !valueDifferences.isEmpty
    }

    /// What the page shows below the snippet: the written output where it matches, or what was printed.
    public var shownOutput: String {
        if outcome == .same, let output = snippet.output { output.text } else { observedText }
    }

    /// What there is to compare with the output block: what the snippet printed; for `trap` also the message
    /// it stopped with; for `error` the compiler's errors, a line each.
    var observedText: String {
        switch snippet.options.mode {
        case .run: return run.output
        case .norun: return ""
        case .error: return run.errorTexts.map { $0 + "\n" }.joined()
        case .trap:
            guard case .trapped(let message, _) = run.ending else { return run.output }
            return run.output + message + "\n"
        }
    }
}

extension SnippetRun {
    fileprivate var errorTexts: [String] {
        compilerMessages.filter { $0.severity == "error" }.map { "error: \($0.text)" }
    }
}

extension Snippet {
    /// The lines of its code on the page.
    var lines: Range<Int> { firstLine..<(firstLine + code.utf8.count { $0 == .lineFeed }) }

    /// The place of the first byte of code in a line of the page.
    func position(ofLine line: Int) -> SourcePosition {
        let index = line - firstLine
        let indent = indents.indices.contains(index) ? indents[index] : 0
        return SourcePosition(line: line, column: indent + 1)
    }
}
