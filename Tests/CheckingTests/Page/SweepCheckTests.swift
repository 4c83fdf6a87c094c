import Lessons
import Testing

@testable import Checking

@Suite struct SweepCheckTests {
    private func check(_ others: SnippetRun...) throws -> CheckedPage {
        let page = try samplePage(
            "# Page\n\n```swift sweep lr=[0.1,0.5,9]\nprint(lr)\n```\n```output\n0.1\n```\n")
        let run = SnippetRun(
            started: true, finished: true, output: "0.1\n", otherSettings: others)
        return CheckedPage(page: page, transcript: Transcript(snippets: [run]))
    }

    private let fine = SnippetRun(started: true, finished: true, output: "0.5\n", ending: .finished)

    @Test func `the output below is that of the first setting`() throws {
        #expect(try check(fine, fine).isClean)
    }

    @Test func `a setting that stops is told with its value, at its line`() throws {
        let stopped = SnippetRun(
            started: true, ending: .trapped(message: "Fatal error: too large", line: 4))
        let problem = try #require(try check(fine, stopped).diagnostics.first)
        #expect(problem.message == "With `lr` = 9: The program stops here: Fatal error: too large")
        #expect(problem.position?.line == 4)
    }

    @Test func `a setting that does not compile is told in the compiler's words`() throws {
        let refused = SnippetRun(
            ending: .didNotCompile,
            compilerMessages: [
                CompilerMessage(
                    severity: "error", position: SourcePosition(line: 4, column: 7), text: "no")
            ])
        #expect(try check(refused, fine).diagnostics.map(\.message) == ["With `lr` = 0.5: no"])
    }
}
