import Foundation
import Lessons

/// A graded exercise as Exercism's website reads it from `results.json`, version 3.
///
/// Source: Exercism, The Test Runner Interface (`building/tooling/test-runners/interface.md`).
public struct ExercismReport: Sendable, Hashable, Encodable {
    /// The version of the fields below.
    public private(set) var version = 3
    /// `pass`, `fail`, or `error` where no check could be run.
    public let status: String
    /// What kept the checks from running.
    public let message: String?
    /// The checks in order.
    public let tests: [Test]

    /// One check.
    public struct Test: Sendable, Hashable, Encodable {
        /// What must hold.
        public var name: String
        /// `pass`, `fail`, or `error` where there was no answer.
        public var status: String
        /// Why it is not right.
        public var message: String?
        /// How the code is called.
        public var testCode: String
    }

    /// The most characters of `message`.
    private static let longestMessage = 65_535

    /// The report of an exercise.
    public init(_ result: ExerciseResult) {
        let lines = result.blockingLines
        message = lines.map { lines in
            let text = lines.joined(separator: "\n")
                .replacing(result.path, with: "<solution-dir>/\(result.exercise.fileName)")
            return String(text.prefix(Self.longestMessage))
        }
        status = lines != nil ? "error" : result.score.isFull ? "pass" : "fail"
        tests = lines != nil ? [] : result.checks.map { $0.exercismTest(of: result) }
    }

    /// The file's text.
    public var text: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.keyEncodingStrategy = .convertToSnakeCase
            return try encoder.documentText(of: self)
        }
    }
}

extension CheckResult {
    fileprivate func exercismTest(of result: ExerciseResult) -> ExercismReport.Test {
        ExercismReport.Test(
            name: check.says, status: verdict.exercismStatus,
            message: verdict == .passed
                ? nil : result.exportedLines(of: self).joined(separator: "\n"),
            testCode: check.isHidden ? "// hidden" : check.call)
    }
}

extension Verdict {
    fileprivate var exercismStatus: String {
        switch self {
        case .passed: "pass"
        case .wrong, .blocked: "fail"
        default: "error"
        }
    }
}
