import Lessons
import Testing

@testable import Checking

@Suite struct StabilityTests {
    private func diagnostics(_ output: String, runs: String...) throws -> [Diagnostic] {
        let page = try samplePage(
            "# Page\n\n```swift\nprint(Set([1, 2]))\n```\n```output\n\(output)\n```\n")
        return Stability(page, runs: runs.map { transcript(printing: $0 + "\n") }).diagnostics
    }

    @Test func `an output that is right in some runs only is unstable`() throws {
        let found = try diagnostics("[1, 2]", runs: "[1, 2]", "[2, 1]", "[1, 2]")
        #expect(
            found.map(\.message) == ["This snippet is not the same in each run: 1 of 3 are wrong."])
        #expect(found[0].position == SourcePosition(line: 4, column: 1))
        #expect(found[0].advice?.contains("-[1, 2]\n+[2, 1]") == true)
    }

    @Test func `a first run that is wrong is shown by its own difference`() throws {
        let found = try diagnostics("[1, 2]", runs: "[2, 1]", "[1, 2]")
        #expect(found[0].advice?.contains("+[2, 1]") == true)
    }

    @Test func `an output that every run matches is stable, however it varies`() throws {
        #expect(try diagnostics("[...]", runs: "[1, 2]", "[2, 1]").isEmpty)
        #expect(try diagnostics("[3]", runs: "[1, 2]", "[2, 1]").isEmpty)
    }

    @Test(arguments: [(true, 1), (false, 0)])
    func `a value that changes is a warning where values are shown`(shown: Bool, count: Int) throws
    {
        let page = try samplePage(
            "# Page\n\n```swift values=\(shown ? "on" : "off")\nlet a = Int.random(in: 0...9)\n```\n"
        )
        let runs = ["3", "7"].map { text in
            Transcript(snippets: [
                SnippetRun(
                    started: true, finished: true,
                    values: [
                        LineValue(
                            line: 4, columns: 5..<6, name: "a", type: "Int",
                            count: 1, first: LineValue.Summary(text: text),
                            last: LineValue.Summary(text: text))
                    ])
            ])
        }
        let found = Stability(page, runs: runs).diagnostics
        #expect(found.count == count)
        #expect(found.allSatisfy { $0.severity == .warning && $0.message.hasSuffix("3 or 7.") })
    }
}
