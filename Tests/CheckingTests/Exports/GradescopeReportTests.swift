import Foundation
import Testing

@testable import Checking

@Suite struct GradescopeReportTests {
    private func report(_ results: ExerciseResult...) -> GradescopeReport {
        GradescopeReport(results, isolation: "jail")
    }

    @Test func `what Gradescope demands is kept`() throws {
        let schema = try JSONSchema(ExportSchemas.gradescope)
        for result in [GradedSample.result(), GradedSample.mixed, GradedSample.broken] {
            #expect(try schema.problems(in: report(result).text) == [])
        }
        let unfinished = GradescopeReport(unfinished: [GradedSample.exercise], isolation: "jail")
        #expect(try schema.problems(in: unfinished.text) == [])
    }

    @Test func `points add up, and hidden checks wait until grades are published`() {
        let tests = report(GradedSample.mixed).tests
        #expect(tests.map(\.number) == ["1.1", "1.2", "1.3"])
        #expect(tests.map(\.score) == [2, 0, 0] && tests.map(\.maxScore) == [2, 1, 1])
        #expect(tests.map(\.status) == ["passed", "failed", "failed"])
        #expect(tests.map(\.visibility) == ["visible", "visible", "after_published"])
    }

    @Test
    func `a file that does not compile is told once, and every check is there without points`() {
        let tests = report(GradedSample.result(), GradedSample.broken).tests.dropFirst(3)
        #expect(tests.map(\.number) == ["2.0", "2.1", "2.2", "2.3"])
        #expect(tests.map(\.score) == [nil, 0, 0, 0])
        #expect(tests.first?.output.hasPrefix("work/lesson1/double.swift:2:5: error: ") == true)
        #expect(tests.dropFirst().allSatisfy { $0.output.isEmpty })
    }

    @Test func `a check that could not be run is said, and is nobody's fault`() {
        let report = report(GradedSample.result([.ourFault("no disk")]))
        #expect(report.output.hasPrefix("1 checks could not be run. This is not your fault"))
        #expect(report.tests[0].score == 0 && report.tests[0].status == "failed")
    }
}
