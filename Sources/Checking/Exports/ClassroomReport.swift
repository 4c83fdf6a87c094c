import Foundation
import Lessons

/// What one student handed in, graded, as GitHub Classroom's `autograding-grading-reporter` reads it.
///
/// The reporter adds up the points of the tests, so a check that passes counts though another fails.
/// Source: classroom-resources/autograding-grading-reporter, `src/main.js` and `src/notify-classroom.js`.
public struct ClassroomReport: Sendable, Hashable, Encodable {
    /// The version of the fields below.
    public private(set) var version = 1
    /// `pass`, `fail`, or `error` where a check could not be run.
    public let status: String
    /// The points that can be earned.
    public let maxScore: Int
    /// The checks of all exercises.
    public let tests: [Test]

    /// One check.
    public struct Test: Sendable, Hashable, Encodable {
        /// The exercise and what must hold.
        public var name: String
        /// `pass`, `fail` or `error`.
        public var status: String
        /// The points earned.
        public var score: Int
        /// Why it is not right.
        public var message: String
        /// How the code is called.
        public var testCode: String
        /// The student's file.
        public var filename: String
    }

    /// The report of some exercises.
    public init(_ results: [ExerciseResult]) {
        let score = results.reduce(Score()) { $0 + $1.score }
        let isOpen = results.flatMap(\.checks).contains { $0.verdict.isOurFault }
        status = isOpen ? "error" : score.isFull ? "pass" : "fail"
        maxScore = score.possible
        tests = results.flatMap { result in result.checks.map { $0.classroomTest(of: result) } }
    }

    /// The report as JSON.
    public var json: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.keyEncodingStrategy = .convertToSnakeCase
            return try encoder.documentText(of: self)
        }
    }

    /// The line for a step's outputs: `result=` and the report, packed into one line by Base64.
    public var outputLine: String {
        get throws { "result=\(Data(try json.utf8).base64EncodedString())\n" }
    }
}

extension CheckResult {
    fileprivate func classroomTest(of result: ExerciseResult) -> ClassroomReport.Test {
        let isOpen = verdict.isOurFault
        let lines =
            verdict == .passed ? [] : result.blockingLines ?? result.exportedLines(of: self)
        return ClassroomReport.Test(
            name: "\(result.exercise.title): \(check.says)",
            status: isOpen ? "error" : verdict == .passed ? "pass" : "fail", score: score.earned,
            message: lines.joined(separator: "\n"),
            testCode: check.isHidden ? "// hidden" : check.call, filename: result.path)
    }
}
