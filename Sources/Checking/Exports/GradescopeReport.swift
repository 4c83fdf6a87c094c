import Foundation
import Lessons

/// What one student handed in, graded, as Gradescope reads it from `results.json`.
///
/// Every text of the student's goes out as plain text. There is no score beside those of the tests, because
/// Gradescope would take it instead of their sum.
/// Source: Gradescope Autograder Documentation, Specifications, Output format.
public struct GradescopeReport: Sendable, Hashable, Encodable {
    /// What stands above the tests.
    public private(set) var output: String
    /// How `output` is to be read.
    public private(set) var outputFormat = "text"
    /// How the outputs of the tests are to be read.
    public private(set) var testOutputFormat = "text"
    /// How the names of the tests are to be read.
    public private(set) var testNameFormat = "text"
    /// Who sees the tests.
    public private(set) var visibility = "visible"
    /// Who sees what the grading printed: instructors.
    public private(set) var stdoutVisibility = "hidden"
    /// One for each check, after one without points for a file that could not be run.
    public private(set) var tests: [Test]
    /// The conditions: `isolation`.
    public private(set) var extraData: [String: String]

    /// One test; without scores it only says something.
    public struct Test: Sendable, Hashable, Encodable {
        /// What must hold.
        public var name: String
        /// Its place: `2.1` is the first check of the second exercise.
        public var number: String
        /// The points earned.
        public var score: Int?
        /// The points that can be earned.
        public var maxScore: Int?
        /// `passed` or `failed`.
        public var status: String
        /// What is said to it.
        public var output: String
        /// Who sees it; hidden checks wait until grades are published.
        public var visibility: String
        /// The exercise.
        public var tags: [String]
    }

    /// The report of some exercises.
    ///
    /// - Parameter isolation: how far programs were kept from the machine.
    public init(_ results: [ExerciseResult], isolation: String) {
        let open = results.flatMap(\.checks).count { $0.verdict.isOurFault }
        output =
            open == 0
            ? ""
            : "\(open) checks could not be run. This is not your fault: tell your instructor, who "
                + "can run the autograder again."
        tests = results.enumerated().flatMap { $1.gradescopeTests(number: $0 + 1) }
        extraData = ["isolation": isolation]
    }

    /// The report of a grading that has not ended: every check is there, with no points.
    public init(unfinished exercises: [Exercise], isolation: String) {
        self.init(
            exercises.map { ExerciseResult($0, path: $0.id, expected: [], got: []) },
            isolation: isolation)
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

extension ExerciseResult {
    fileprivate func gradescopeTests(number: Int) -> [GradescopeReport.Test] {
        let blocked = blockingLines.map { lines in
            GradescopeReport.Test(
                name: "\(exercise.title): the file can be run", number: "\(number).0",
                status: "failed", output: lines.joined(separator: "\n"), visibility: "visible",
                tags: [exercise.id])
        }
        return [blocked].compactMap(\.self)
            + checks.map { check in
                GradescopeReport.Test(
                    name: "\(exercise.title): \(check.check.says)",
                    number: "\(number).\(check.number)", score: check.score.earned,
                    maxScore: check.score.possible,
                    status: check.verdict == .passed ? "passed" : "failed",
                    output: blocked == nil ? exportedLines(of: check).joined(separator: "\n") : "",
                    visibility: check.check.isHidden ? "after_published" : "visible",
                    tags: [exercise.id])
            }
    }
}
