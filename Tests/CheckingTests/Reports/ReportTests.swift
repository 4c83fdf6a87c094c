import Foundation
import Lessons
import Testing

@testable import Checking

/// A page whose second snippet prints something else than is written, checked.
func reportedPage() throws -> CheckedPage {
    let page = try samplePage(
        """
        # Page

        ```swift
        print(1)
        ```
        ```output
        1
        ```

        ```swift
        print("<2>")
        ```
        ```output
        3
        ```
        """)
    return CheckedPage(page: page, transcript: transcript(printing: "1\n", "<2>\n"))
}

@Suite struct ReportTests {
    @Test func `each snippet of a page is a case, with what is wrong with it`() throws {
        let part = Report.Part(try reportedPage(), seconds: 1.5)
        #expect(part.path == "lessons/lesson1/page.md")
        #expect(part.cases.map(\.name) == ["snippet 1", "snippet 2", "page"])
        #expect(part.cases.map(\.line) == [4, 11, 1])
        #expect(part.cases.map(\.outcome) == [.passed, .failed, .passed])
        #expect(part.cases[1].diagnostics.map(\.position?.line) == [14])
    }

    @Test func `what belongs to no snippet belongs to the page`() throws {
        let more = [
            Diagnostic(position: SourcePosition(line: 10, column: 1), message: "within"),
            Diagnostic(position: SourcePosition(line: 1, column: 1), message: "elsewhere"),
        ]
        let part = Report.Part(try reportedPage(), seconds: 1, more: more)
        #expect(part.cases[1].diagnostics.map(\.message).contains("within"))
        #expect(part.cases[2].diagnostics.map(\.message) == ["elsewhere"])
    }

    @Test func `a snippet that the program never came to is neither right nor wrong`() throws {
        let page = try samplePage(
            "# Page\n\n```swift\nfatalError()\n```\n\n```swift\nlet a = 1\n```")
        let stopped = Transcript(
            snippets: [SnippetRun(started: true), SnippetRun()],
            ending: .trapped(message: "Fatal error", line: 4))
        let part = Report.Part(CheckedPage(page: page, transcript: stopped), seconds: 0)
        #expect(part.cases.map(\.outcome) == [.failed, .notReached, .passed])
        #expect(!Report(parts: [part]).isClean)
    }

    @Test func `the JSON names its version and gives the same report back`() throws {
        let report = Report(
            parts: [Report.Part(try reportedPage(), seconds: 0.25)],
            problems: [Diagnostic(.warning, path: "lessons/course.yml", message: "odd")])
        let data = try JSONEncoder().encode(report)
        #expect(try JSONDecoder().decode(Report.self, from: data) == report)
        let fields = try JSONSerialization.jsonObject(with: data) as? [String: Any]
        #expect(fields?["format"] as? String == "workbook-report/1")
        #expect(Set(fields?.keys ?? [:].keys) == ["format", "parts", "problems"])
    }

    @Test func `warnings leave a report clean`() {
        let warning = Diagnostic(.warning, message: "odd")
        let part = Report.Part(
            path: "a.md", seconds: 0,
            cases: [Report.Case(name: "page", line: 1, diagnostics: [warning])])
        #expect(Report(parts: [part], problems: [warning]).isClean)
        #expect(!Report(problems: [Diagnostic(message: "wrong")]).isClean)
    }
}
