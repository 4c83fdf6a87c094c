import Lessons

/// A page after its run: each snippet compared with what is written, and all that is wrong.
///
/// ```swift
/// let checked = CheckedPage(page: page, transcript: transcript)
/// checked.diagnostics   // what to mend, at the page's own lines
/// checked.corrected     // the page with its output blocks as they should be
/// ```
public struct CheckedPage: Sendable, Hashable {
    /// The page.
    public let page: Page
    /// What happened when its program ran.
    public let transcript: Transcript
    /// Its snippets in order.
    public let snippets: [CheckedSnippet]
    /// All that is wrong with the page's code, outputs and quiz answers, in the order of its lines.
    public let diagnostics: [Diagnostic]

    /// Compares a page with what happened when it ran.
    public init(page: Page, transcript: Transcript) {
        self.page = page
        self.transcript = transcript
        let judge = SnippetJudge(page: page, transcript: transcript)
        snippets = judge.checkedSnippets()
        let all =
            judge.pageDiagnostics() + snippets.flatMap { $0.diagnostics(in: page.source) }
            + QuizProof(page: page, transcript: transcript).diagnostics()
        diagnostics = all.inPageOrder()
    }

    /// Whether nothing is wrong; warnings do not count.
    public var isClean: Bool { !diagnostics.contains { $0.severity == .error } }

    /// The right answer of a question: as written, or as the build computed it.
    ///
    /// `nil` for choices and orders, and where the program did not come far enough to compute it.
    public func answer(to question: Question) -> String? {
        question.computedAnswer(in: transcript)
    }

    /// The text of the page with its output blocks and comments corrected.
    public var corrected: String { corrected { _ in true } }

    /// The text of the page with what is written of the chosen snippets corrected: the smallest edit
    /// that makes them match. Nothing else changes, and what does not run to its end as it should is never
    /// taken over.
    public func corrected(where isChosen: (CheckedSnippet) -> Bool) -> String {
        let edits = snippets.filter(isChosen).flatMap { $0.correction(in: page.source) }
        return page.source.applying(edits)
    }
}

extension [Diagnostic] {
    /// Sorted by place; those that say the same of the same place once.
    fileprivate func inPageOrder() -> [Diagnostic] {
        var seen: Set<Diagnostic> = []
        let unique = filter { seen.insert($0).inserted }
        let start = SourcePosition(line: 0, column: 0)
        return unique.enumerated().sorted {
            ($0.element.position ?? start, $0.offset) < ($1.element.position ?? start, $1.offset)
        }.map(\.element)
    }
}
