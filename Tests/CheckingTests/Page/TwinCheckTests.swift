import Lessons
import Testing

@testable import Checking

@Suite struct TwinCheckTests {
    private func diagnostics(
        _ run: TwinRun, mode: String = "", output: String = "1.5", own: String = ""
    ) throws -> [Diagnostic] {
        let ownOutput = own.isEmpty ? "" : "```output\n\(own)\n```\n"
        let page = try samplePage(
            "# Page\n\n```swift \(mode)\nprint(1.5)\n```\n```output\n\(output)\n```\n"
                + "```python\nprint(1.5)\n```\n\(ownOutput)")
        return TwinCheck(page, runs: [1: run]).diagnostics
    }

    @Test func `a twin prints what the snippet prints`() throws {
        #expect(try diagnostics(TwinRun(output: "1.5\n")).isEmpty)
        #expect(try diagnostics(TwinRun(output: "1.50001\n")).isEmpty)
    }

    @Test func `a twin that prints something else is told at the line of the difference`() throws {
        let found = try diagnostics(TwinRun(output: "2\n"))
        #expect(
            found.map(\.message) == ["The PyTorch twin prints something else than is written here."]
        )
        #expect(found[0].position?.line == 7)
        #expect(found[0].advice?.contains("-1.5\n+2") == true)
    }

    @Test func `an output of its own is what it is compared with`() throws {
        #expect(try diagnostics(TwinRun(output: "2\n"), own: "2").isEmpty)
        #expect(try diagnostics(TwinRun(output: "1.5\n"), own: "2").map(\.position?.line) == [13])
    }

    @Test func `an exception is a mistake at its line unless it is written down`() throws {
        let raised = TwinRun(output: "", ending: .raised("ValueError: no", line: 10))
        let found = try diagnostics(raised)
        #expect(found.map(\.message) == ["The PyTorch twin stops here: ValueError: no"])
        #expect(found[0].position?.line == 10)
        #expect(try diagnostics(raised, own: "ValueError: no").isEmpty)
    }

    @Test func `where both stop, the type of Python's error need not stand there`() throws {
        let raised = TwinRun(output: "", ending: .raised("ValueError: no: way", line: 10))
        #expect(try diagnostics(raised, mode: "trap", output: "no: way").isEmpty)
        #expect(try diagnostics(raised, mode: "trap", output: "ValueError: no: way").isEmpty)
        #expect(try !diagnostics(raised, mode: "trap", output: "way").isEmpty)
    }

    @Test func `a twin that is stopped at the limit is a mistake`() throws {
        let found = try diagnostics(TwinRun(output: "1.5\n", ending: .timedOut(seconds: 9)))
        #expect(
            found.map(\.message) == ["The PyTorch twin was still running after 9 seconds."])
    }

    @Test func `the twin of a snippet that did not run is left alone`() throws {
        let page = try samplePage(
            "# Page\n\n```swift norun\nlet a = 1\n```\n```python\na = 1\n```\n")
        #expect(TwinCheck(page, runs: [:]).diagnostics.isEmpty)
    }
}
