import Foundation
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

@testable import Checking

@Suite struct GradedReportTests {
    @Test func `a file is a suite, its checks are test cases`() throws {
        let text = Report([GradedSample.mixed, GradedSample.broken]).junit
        let root = try #require(try XMLDocument(xmlString: text).rootElement())
        #expect(root.name == "testsuites")
        let suites = root.elements(forName: "testsuite")
        #expect(suites.count == 2)
        let facts = suites.map { suite in
            ["tests", "failures", "skipped"].map { suite.attribute(forName: $0)?.stringValue }
        }
        #expect(facts == [["3", "2", "0"], ["3", "1", "2"]])
        let cases = suites[1].elements(forName: "testcase")
        #expect(cases.map { $0.elements(forName: "skipped").count } == [0, 1, 1])
    }

    @Test
    func `annotations stand at the student's lines, and no word of the student begins a line`() {
        let lines = Report([GradedSample.mixed, GradedSample.broken]).annotations
        #expect(lines.count == 3)
        #expect(lines[0].hasPrefix("::error file=work/lesson1/double.swift,line=3,col=1::Check 2"))
        #expect(lines[2].hasPrefix("::error file=work/lesson1/double.swift,line=2,col=5::cannot"))
        #expect(lines.allSatisfy { !$0.contains("\n") && !$0.contains("\u{1B}") })
    }

    @Test func `no report holds a hidden value or a character that steers`() throws {
        let results = [GradedSample.mixed]
        let report = Report(results)
        let texts = [
            report.junit, report.annotations.joined(separator: "\n"),
            try GradescopeReport(results, isolation: "jail").text,
            try ExercismReport(results[0]).text,
            try ClassroomReport(results).json,
        ]
        for text in texts {
            for secret in GradedSample.secrets { #expect(!text.contains(secret)) }
            #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}"))
        }
    }
}
