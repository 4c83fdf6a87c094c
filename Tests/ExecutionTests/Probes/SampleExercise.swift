import Foundation
import Lessons

@testable import Execution

/// An exercise with two functions, and a runner for it that all tests share.
enum SampleExercise {
    static func runner(
        limits: ProbeLimits = .init(), isolation: Isolation = .limits
    ) async throws -> ProbeRunner {
        ProbeRunner(
            toolchain: try await .find(), cache: cache, limits: limits, isolation: isolation)
    }

    /// A place for the harness and for what was observed, deleted by nobody and shared by all tests.
    static let cache = CacheFolder(
        root: FileManager.default.temporaryDirectory.appending(path: "workbook-probe-tests").path)

    static let solution = """
        func double(_ numbers: [Int]) -> [Int] { numbers.map { $0 * 2 } }
        func half(_ number: Double) -> Double? { number.isNaN ? nil : number / 2 }

        """

    static let exercise = Exercise(
        id: "lesson1/double", folder: "exercises/lesson1/01-double", title: "Double", starter: "",
        solution: SourceFile(path: "solution.swift", text: solution),
        probes: SourceFile(
            path: "exercises/lesson1/01-double/checks.swift",
            text: """
                let probes = [
                    Probe("double") { (numbers: [Int]) in double(numbers) },
                    Probe("half") { (number: Double) in half(number) },
                ]

                """),
        checks: [
            Check(says: "doubles", probe: "double", inputs: [.list([.int(1), .int(-3)])]),
            Check(says: "halves", probe: "half", inputs: [.int(3)]),
        ])

    /// What the checks show of a student's text.
    static func observe(
        _ text: String, limits: ProbeLimits = .init(), isolation: Isolation = .limits
    ) async throws -> [Observation] {
        try await runner(limits: limits, isolation: isolation).observe(
            exercise, Submission(path: "work/lesson1/double.swift", text: text))
    }

    /// The solution with the body of `double` exchanged.
    static func withDouble(_ body: String) -> String {
        solution.replacing("{ numbers.map { $0 * 2 } }", with: "{\n\(body)\n}")
    }
}
