import Lessons
import Testing

@testable import WorkbookCLI

@Suite struct DiagnosticTextTests {
    private let diagnostic = Diagnostic(
        path: "lessons/a.md", position: SourcePosition(line: 4, column: 7),
        message: "“nrun” is no word for a snippet", quote: "swift nrun",
        advice: "Did you mean norun?\n-old\n+new")

    @Test func `a diagnostic is told as compilers tell theirs`() {
        #expect(
            DiagnosticText(diagnostic).plain == """
                lessons/a.md:4:7: error: “nrun” is no word for a snippet
                    │ swift nrun
                    Did you mean norun?
                    -old
                    +new
                """)
    }

    @Test func `a whole line needs no column, and a course no file`() {
        var whole = diagnostic
        whole.position?.column = 1
        whole.severity = .warning
        #expect(DiagnosticText(whole).plain.hasPrefix("lessons/a.md:4: warning: "))
        #expect(DiagnosticText(Diagnostic(message: "no pages")).plain == "error: no pages")
    }

    @Test func `of a very long difference the beginning and the advice are told`() {
        var long = diagnostic
        long.advice = (1...5000).map { "-\($0)" }.joined(separator: "\n") + "\nMend it."
        let lines = DiagnosticText(long).plain.split(separator: "\n")
        #expect(lines.count == 2 + DiagnosticText.mostLines + 2)
        #expect(lines.suffix(3) == ["    -60", "    … 4940 lines left out …", "    Mend it."])
    }

    @Test func `colour adds nothing but colour`() {
        let coloured = DiagnosticText(diagnostic).text(style: Style(isColoured: true))
        #expect(coloured.contains("\u{1B}[32m+new\u{1B}[0m"))
        let bare = coloured.replacing(/\u{1B}\[[0-9]*m/, with: "")
        #expect(bare == DiagnosticText(diagnostic).plain)
    }

    @Test func `colour is for terminals alone`() {
        #expect(!Style.standard(for: -1, environment: [:]).isColoured)
        #expect(!Style.standard(for: 1, environment: ["NO_COLOR": "1"]).isColoured)
        #expect(!Style.standard(for: 1, environment: ["TERM": "dumb"]).isColoured)
    }
}
