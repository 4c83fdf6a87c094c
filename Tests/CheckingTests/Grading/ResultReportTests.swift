import Foundation
import Lessons
import Testing

@testable import Checking

@Suite struct ResultReportTests {
    private let report: ResultReport = {
        let file = SourceFile(path: "solution.swift", text: "")
        let exercise = Exercise(
            id: "lesson1/sums", folder: "exercises/lesson1/01-sums", title: "Sums", starter: "",
            solution: file, probes: file,
            checks: [
                Check(says: "adds", probe: "total", inputs: [.int(1)], points: 2),
                Check(says: "more", probe: "total", inputs: [.int(77)], isHidden: true),
            ])
        return ResultReport(
            ExerciseResult(
                exercise, path: "work/lesson1/sums.swift",
                expected: [.value(.int(1), printed: ""), .value(.int(4141), printed: "")],
                got: [.value(.int(1), printed: ""), .value(.int(78), printed: "")]))
    }()

    @Test func `a result as data has the points and a word for each check`() {
        #expect(report.exercise == "lesson1/sums" && report.file == "work/lesson1/sums.swift")
        #expect(report.earned == 2 && report.possible == 3)
        #expect(report.checks.map(\.verdict) == ["passed", "wrong"])
    }

    @Test func `nothing of a hidden check's values is in it`() throws {
        let text = String(decoding: try JSONEncoder().encode(report), as: UTF8.self)
        for secret in ["77", "78", "4141"] { #expect(!text.contains(secret)) }
    }
}
