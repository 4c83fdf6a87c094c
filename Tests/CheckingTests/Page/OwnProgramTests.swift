import Lessons
import Testing

@testable import Checking

@Suite struct OwnProgramTests {
    private func check(_ mode: String, _ output: String, _ run: SnippetRun) throws -> CheckedPage {
        let block = output.isEmpty ? "" : "\n```output\n\(output)\n```\n"
        let page = try samplePage("# Page\n\n```swift \(mode)\nlet a = [1][2]\n```\n\(block)")
        return CheckedPage(page: page, transcript: Transcript(snippets: [run]))
    }

    private let trapped = SnippetRun(
        started: true, output: "before\n",
        ending: .trapped(message: "Fatal error: Index out of range", line: 4))

    private let refused = SnippetRun(
        ending: .didNotCompile,
        compilerMessages: [
            CompilerMessage(
                severity: "error", position: SourcePosition(line: 4, column: 5),
                text: "no such thing"),
            CompilerMessage(severity: "note", position: nil, text: "left out"),
        ])

    @Test func `a trap's message is compared after what was printed`() throws {
        #expect(try check("trap", "before\nFatal error: Index out of range", trapped).isClean)
        let wrong = try check("trap", "before\nFatal error: other", trapped)
        #expect(
            wrong.diagnostics.map(\.message)
                == ["The program stops with something else than is written here."])
        #expect(wrong.corrected.contains("before\nFatal error: Index out of range\n```"))
    }

    @Test func `a trap that does not happen is wrong and never accepted`() throws {
        let checked = try check(
            "trap", "x", SnippetRun(started: true, finished: true, ending: .finished))
        #expect(
            checked.diagnostics.map(\.message)
                == ["This snippet runs to its end, but its fence says `trap`."])
        #expect(checked.corrected == checked.page.source.text)
    }

    @Test func `the compiler's errors are compared, its notes are not`() throws {
        #expect(try check("error", "error: no such thing", refused).isClean)
        #expect(try check("error", "error: ... thing", refused).isClean)
        #expect(try !check("error", "", refused).isClean)
    }

    @Test func `an error that does not happen is wrong`() throws {
        let checked = try check("error", "error: x", SnippetRun(ending: .finished))
        #expect(
            checked.diagnostics.map(\.message)
                == ["This snippet compiles, but its fence says `error`."])
    }

    @Test func `a trap snippet that does not compile or does not end is told as such`() throws {
        #expect(try check("trap", "x", refused).diagnostics.map(\.message) == ["no such thing"])
        let endless = SnippetRun(started: true, ending: .timedOut(seconds: 1, line: nil))
        #expect(
            try check("trap", "x", endless).diagnostics.map(\.message)
                == ["The program was still running here after 1 second."])
    }

    @Test func `a snippet that is only type-checked shows the compiler's errors`() throws {
        #expect(try check("norun", "", refused).diagnostics.map(\.message) == ["no such thing"])
        #expect(try check("norun", "", SnippetRun()).isClean)
    }
}
