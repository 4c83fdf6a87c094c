import Lessons
import Testing

@testable import Checking

@Suite struct CheckedPageTests {
    private let page: Page

    init() throws {
        page = try samplePage(Self.markdown)
    }

    private static let markdown =
        """
        # Page

        ```swift
        print(1)
        ```

        ```output
        1
        ```

        ```swift
        let x = [1][2]
        print(x)
        ```

        ```swift
        print(3)
        ```

        ```output
        3
        ```

        """

    @Test func `a page that prints what it says is clean`() {
        let checked = CheckedPage(page: page, transcript: transcript(printing: "1\n", "", "3\n"))
        #expect(checked.isClean)
        #expect(checked.snippets.map(\.outcome) == [.same, .same, .same])
        #expect(checked.corrected == page.source.text)
    }

    @Test func `every mismatch of a page is told, at its line, with a difference`() {
        let checked = CheckedPage(page: page, transcript: transcript(printing: "2\n", "x\n", "4\n"))
        #expect(checked.diagnostics.map(\.position?.line) == [8, 12, 21])
        #expect(checked.diagnostics.allSatisfy { $0.path == "lessons/lesson1/page.md" })
        #expect(checked.diagnostics.first?.message == "This is not what the snippet printed.")
        #expect(checked.diagnostics.first?.advice?.contains("-1\n+2\n") == true)
    }

    @Test func `a trap is told at its line and what comes after it is not judged`() {
        var ran = transcript(printing: "2\n", "", "")
        ran.ending = .trapped(message: "Fatal error: Index out of range", line: 12)
        ran.snippets[1] = SnippetRun(started: true)
        ran.snippets[2] = SnippetRun()
        let checked = CheckedPage(page: page, transcript: ran)
        #expect(checked.diagnostics.map(\.position?.line) == [8, 12])
        #expect(
            checked.diagnostics.last?.message
                == "The program stops here: Fatal error: Index out of range")
        #expect(checked.diagnostics.last?.quote == "let x = [1][2]")
        #expect(checked.snippets.last?.outcome == .notReached)
    }

    @Test func `compiler errors are told at their lines with their notes`() {
        let position = SourcePosition(line: 13, column: 7)
        var ran = Transcript(ending: .didNotCompile)
        ran.snippets = [SnippetRun(), SnippetRun(), SnippetRun()]
        ran.compilerMessages = [
            CompilerMessage(
                severity: "error", position: position, text: "cannot find 'x' in scope"),
            CompilerMessage(
                severity: "note", position: SourcePosition(line: 4, column: 1),
                text: "declared here"),
        ]
        let checked = CheckedPage(page: page, transcript: ran)
        #expect(
            checked.diagnostics == [
                Diagnostic(
                    path: "lessons/lesson1/page.md", position: position,
                    message: "cannot find 'x' in scope", quote: "print(x)",
                    advice: "line 4: declared here")
            ])
        #expect(checked.snippets.map(\.outcome).filter { $0 == .notReached }.count == 2)
    }

    @Test func `a warning is told and stops nothing`() {
        var ran = transcript(printing: "1\n", "", "3\n")
        ran.compilerMessages = [
            CompilerMessage(
                severity: "warning", position: SourcePosition(line: 12, column: 5),
                text: "never used")
        ]
        let checked = CheckedPage(page: page, transcript: ran)
        #expect(checked.isClean)
        #expect(checked.diagnostics.map(\.severity) == [.warning])
    }

    @Test(arguments: [
        (
            Transcript.Ending.timedOut(seconds: 10, line: 13),
            "The program was still running here after 10 seconds."
        ),
        (
            .tooMuchOutput(limit: 1_048_576, line: nil),
            "The program was stopped here, because it printed more than 1048576 bytes."
        ),
        (.exited(code: 3, line: nil), "The program ended by itself here, with exit code 3."),
        (.finished, "The program ended inside this snippet."),
    ])
    func `other endings are told where the program was`(ending: Transcript.Ending, message: String)
    {
        var ran = transcript(printing: "1\n", "flood\n", "")
        ran.ending = ending
        ran.snippets[1].finished = false
        ran.snippets[2] = SnippetRun()
        let checked = CheckedPage(page: page, transcript: ran)
        #expect(checked.diagnostics.map(\.message) == [message])
        #expect([12, 13].contains(checked.diagnostics.first?.position?.line))
        #expect(checked.corrected == page.source.text)
    }

    @Test func `a program that never came to a snippet says so once`() {
        var ran = transcript(printing: "1\n", "", "")
        ran.snippets[1] = SnippetRun()
        ran.snippets[2] = SnippetRun()
        let checked = CheckedPage(page: page, transcript: ran)
        #expect(
            checked.diagnostics.map(\.message) == [
                "The program ended before it came to this snippet."
            ])
    }
}
