import Lessons

/// An exercise's result as data, for editors and scripts: what a student may know, and no more.
public struct ResultReport: Sendable, Hashable, Codable {
    /// The exercise's name on the command line.
    public var exercise: String
    /// The student's file.
    public var file: String
    /// The points earned.
    public var earned: Int
    /// The points that can be earned.
    public var possible: Int
    /// What helps, where the answers are those of a mistake that was foreseen.
    public var advice: String?
    /// Compile errors and traps, at their lines.
    public var diagnostics: [Diagnostic]
    /// The checks in order.
    public var checks: [Check]

    /// One check as data.
    public struct Check: Sendable, Hashable, Codable {
        /// Its number, from 1.
        public var number: Int
        /// What must hold.
        public var says: String
        /// Its verdict in one word: `passed`, `wrong`, `trapped` …
        public var verdict: String
        /// The points earned.
        public var earned: Int
        /// The points that can be earned.
        public var possible: Int
        /// Whether its values stay hidden.
        public var hidden: Bool
        /// What is said under the check: its call, what was expected, what came and why.
        public var details: [String]
    }

    /// The report of a result.
    public init(_ result: ExerciseResult) {
        exercise = result.exercise.id
        file = result.path
        earned = result.score.earned
        possible = result.score.possible
        advice = result.advice
        diagnostics = result.diagnostics
        checks = result.checks.map { Check($0, path: result.path) }
    }
}

extension ResultReport.Check {
    fileprivate init(_ check: CheckResult, path: String) {
        self.init(
            number: check.number, says: check.check.says, verdict: check.verdict.name,
            earned: check.score.earned, possible: check.score.possible,
            hidden: check.check.isHidden, details: check.details(path: path))
    }
}

extension Verdict {
    /// The verdict in one word, as reports and gradebooks spell it.
    public var name: String {
        switch self {
        case .passed: "passed"
        case .wrong: "wrong"
        case .didNotCompile: "didNotCompile"
        case .forbidden: "forbidden"
        case .trapped: "trapped"
        case .outOfTime: "outOfTime"
        case .outOfMemory: "outOfMemory"
        case .tooMuchOutput: "tooMuchOutput"
        case .brokenProtocol: "brokenProtocol"
        case .missingFile: "missingFile"
        case .blocked: "blocked"
        case .ourFault: "ourFault"
        }
    }
}
