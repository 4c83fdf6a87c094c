import Lessons
import Testing

@testable import Checking

@Suite struct ExercismReportTests {
    @Test func `what Exercism demands is kept`() throws {
        let schema = try JSONSchema(ExportSchemas.exercism)
        for result in [GradedSample.result(), GradedSample.mixed, GradedSample.broken] {
            #expect(try schema.problems(in: ExercismReport(result).text) == [])
        }
    }

    @Test func `each check has its status, and a hidden one shows no call`() {
        let report = ExercismReport(GradedSample.mixed)
        #expect(report.status == "fail" && report.message == nil)
        #expect(report.tests.map(\.status) == ["pass", "error", "fail"])
        #expect(report.tests.map(\.testCode) == ["double(1)", "double(2)", "// hidden"])
        #expect(ExercismReport(GradedSample.result()).status == "pass")
    }

    @Test func `where nothing could run there are no tests, and the message is not endless`() {
        let report = ExercismReport(GradedSample.broken)
        #expect(report.status == "error" && report.tests.isEmpty)
        #expect(report.message?.hasPrefix("<solution-dir>/double.swift:2:5: error: ") == true)
        let long = CompilerMessage(
            severity: "error", position: nil, text: String(repeating: "x", count: 70_000))
        let result = GradedSample.result(
            [Observation](repeating: .didNotCompile([long]), count: 3))
        #expect(ExercismReport(result).message?.count == 65_535)
    }
}
