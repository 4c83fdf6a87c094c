import Lessons

/// The PyTorch twins of a page compared with what is written below them.
public struct TwinCheck {
    private let page: Page
    private let runs: [Int: TwinRun]

    /// Compares what the twins did, by the numbers of their snippets.
    public init(_ page: Page, runs: [Int: TwinRun]) {
        self.page = page
        self.runs = runs
    }

    /// What is wrong with the twins, at the lines of the page.
    public var diagnostics: [Diagnostic] {
        page.snippets.compactMap { snippet in
            guard let twin = snippet.twin, let run = runs[snippet.number] else { return nil }
            return diagnostic(of: twin, run, below: snippet)
        }
    }

    private func diagnostic(
        of twin: Snippet.Twin, _ run: TwinRun, below snippet: Snippet
    ) -> Diagnostic? {
        switch run.ending {
        case .timedOut(let seconds):
            return diagnostic(
                twin.firstLine, "The PyTorch twin was still running after \(Int(seconds)) seconds.")
        case .raised(let text, let line) where snippet.options.mode == .run && twin.output == nil:
            return diagnostic(
                line ?? twin.firstLine, "The PyTorch twin stops here: \(text)",
                advice: "Mend it; if it is meant to stop, put an `output` with this error below it."
            )
        case .finished, .raised: return difference(of: twin, run, below: snippet)
        }
    }

    private func difference(
        of twin: Snippet.Twin, _ run: TwinRun, below snippet: Snippet
    ) -> Diagnostic? {
        let comments = snippet.printComments.map { $0.text + "\n" }.joined()
        let written = twin.output ?? snippet.output
        let pattern = written.map(OutputPattern.init) ?? OutputPattern(comments)
        let firstLine = written?.firstLine ?? twin.firstLine
        // Swift's message names no type of error, so that of Python's need not stand there.
        if twin.output == nil, let message = run.messageAlone,
            Difference(pattern, printed: message, firstLine: firstLine) == nil
        {
            return nil
        }
        guard let difference = Difference(pattern, printed: run.printed, firstLine: firstLine)
        else {
            return nil
        }
        let advice =
            twin.output == nil
            ? "Mend one of the two, or put an `output` of its own below the `python` fence."
            : "Mend the twin, or write what it prints."
        return diagnostic(
            written == nil ? twin.firstLine : difference.line,
            "The PyTorch twin prints something else than is written here.",
            advice: (difference.tensors + [difference.unifiedDiff, advice]).joined(separator: "\n"))
    }

    private func diagnostic(_ line: Int, _ message: String, advice: String? = nil) -> Diagnostic {
        Diagnostic(
            path: page.source.path, position: SourcePosition(line: line, column: 1),
            message: message, advice: advice)
    }
}

extension TwinRun {
    /// What was printed, and the message of the exception that nobody caught, without its type.
    fileprivate var messageAlone: String? {
        guard case .raised(let text, _) = ending, let colon = text.firstRange(of: ": ") else {
            return nil
        }
        return output + text[colon.upperBound...] + "\n"
    }
}
