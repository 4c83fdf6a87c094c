import Foundation
import Lessons
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

@testable import Checking

@Suite struct JUnitTests {
    private func document(_ report: Report) throws -> XMLDocument {
        try XMLDocument(xmlString: report.junit)
    }

    @Test func `a page is a suite, its snippets are test cases`() throws {
        let part = Report.Part(try reportedPage(), seconds: 1.5)
        let root = try #require(try document(Report(parts: [part])).rootElement())
        #expect(root.name == "testsuites")
        let attributes = root.attributes?.compactMap(\.name) ?? []
        #expect(Set(attributes) == ["name", "tests", "failures", "errors", "time"])
        #expect(root.attribute(forName: "tests")?.stringValue == "3")
        #expect(root.attribute(forName: "failures")?.stringValue == "1")
        let suite = try #require(root.elements(forName: "testsuite").first)
        #expect(suite.attribute(forName: "name")?.stringValue == "lessons/lesson1/page.md")
        #expect(suite.attribute(forName: "time")?.stringValue == "1.500")
        let cases = suite.elements(forName: "testcase")
        #expect(cases[1].attribute(forName: "name")?.stringValue == "snippet 2, line 11")
        #expect(cases[1].attribute(forName: "time")?.stringValue == "0.500")
        let failure = try #require(cases[1].elements(forName: "failure").first)
        #expect(failure.stringValue?.contains("+<2>") == true)
    }

    @Test func `every character that a program can print is well-formed`() throws {
        let text = String((0...0x2FF).compactMap { Unicode.Scalar($0).map(Character.init) })
        let report = Report(
            problems: [Diagnostic(message: text + "\u{FFFE}]]>", advice: "<&>\"'")])
        let root = try #require(try document(report).rootElement())
        let failure = root.elements(forName: "testsuite").first?.elements(forName: "testcase")
            .first?.elements(forName: "failure").first
        #expect(failure?.stringValue?.contains("]]>\n<&>\"'") == true)
    }

    @Test func `what was not reached is skipped, and the course itself comes first`() throws {
        let part = Report.Part(
            path: "a.md", seconds: 0,
            cases: [Report.Case(name: "snippet 1", line: 4, isReached: false, diagnostics: [])])
        let report = Report(parts: [part], problems: [Diagnostic(message: "a dead link")])
        let root = try #require(try document(report).rootElement())
        let suites = root.elements(forName: "testsuite")
        #expect(suites.map { $0.attribute(forName: "skipped")?.stringValue } == ["0", "1"])
        #expect(suites.map { $0.attribute(forName: "name")?.stringValue } == ["course", "a.md"])
    }
}
