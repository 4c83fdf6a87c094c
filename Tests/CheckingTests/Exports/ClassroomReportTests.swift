import Foundation
import Testing

@testable import Checking

@Suite struct ClassroomReportTests {
    /// The report as the reporter unpacks it.
    private func unpacked(_ results: ExerciseResult...) throws -> String {
        let line = try ClassroomReport(results).outputLine
        #expect(line.hasPrefix("result=") && line.hasSuffix("\n"))
        let packed = String(line.dropFirst(7).dropLast())
        #expect(!packed.contains("\n"))
        return String(decoding: try #require(Data(base64Encoded: packed)), as: UTF8.self)
    }

    @Test func `what the reporter reads is there`() throws {
        let schema = try JSONSchema(ExportSchemas.classroom)
        for result in [GradedSample.result(), GradedSample.mixed, GradedSample.broken] {
            #expect(try schema.problems(in: unpacked(result)) == [])
        }
    }

    @Test func `a check that passes counts though another fails`() {
        let report = ClassroomReport([GradedSample.mixed, GradedSample.result()])
        #expect(report.status == "fail" && report.maxScore == 8)
        #expect(report.tests.map(\.score) == [2, 0, 0, 2, 1, 1])
        #expect(ClassroomReport([GradedSample.result()]).status == "pass")
        #expect(ClassroomReport([GradedSample.result([.ourFault("no disk")])]).status == "error")
    }
}
