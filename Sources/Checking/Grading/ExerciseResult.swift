import Lessons

/// An exercise judged: a verdict and points for each check.
///
/// ```swift
/// let result = ExerciseResult(exercise, path: file, expected: solution, got: student)
/// result.score        // 9 of 13
/// result.words        // for the terminal
/// ```
public struct ExerciseResult: Sendable, Hashable {
    /// The exercise.
    public let exercise: Exercise
    /// The student's file, as the student knows it.
    public let path: String
    /// The checks in order; only those that were asked for.
    public internal(set) var checks: [CheckResult]
    /// What helps, where the answers are those of a mistake that was foreseen.
    public let advice: String?
    /// The name of that mistake's mutant; for instructors.
    public let mistake: String?

    /// Judges what a student's code showed. A check without an observation earns nothing.
    ///
    /// - Parameters:
    ///   - path: the student's file; diagnostics name it.
    ///   - expected: what each check showed of the solution.
    ///   - got: what each check showed of the student's file.
    ///   - mutants: what each check showed of each of the exercise's mutants, where that is known.
    ///   - only: the numbers, from 1, of the checks that were asked for; `nil` for all.
    public init(
        _ exercise: Exercise, path: String, expected: [Observation], got: [Observation],
        mutants: [[Observation]] = [], only: Set<Int>? = nil
    ) {
        self.exercise = exercise
        self.path = path
        let verdicts = Self.verdicts(on: exercise.checks, expected, got)
        let checks = zip(exercise.checks, verdicts).enumerated().map { index, judged in
            CheckResult(number: index + 1, check: judged.0, verdict: judged.1)
        }.filter { only?.contains($0.number) ?? true }
        self.checks = checks
        let isSolved = checks.allSatisfy { $0.verdict == .passed }
        let twin = zip(exercise.mutants, mutants).first { _, shown in
            shown.count == got.count
                && checks.allSatisfy {
                    shown[$0.number - 1].isSameMistake(
                        as: got[$0.number - 1], under: $0.check.rule)
                }
        }
        advice = isSolved ? nil : twin?.0.message
        mistake = isSolved ? nil : twin?.0.name
    }

    /// The verdicts in order: a check that fails waits for one that it needs and that fails too.
    private static func verdicts(
        on checks: [Check], _ expected: [Observation], _ got: [Observation]
    ) -> [Verdict] {
        var verdicts: [Verdict] = []
        for (index, check) in checks.enumerated() {
            let verdict =
                expected.indices.contains(index) && got.indices.contains(index)
                ? judge(check, expected: expected[index], got: got[index])
                : .ourFault("this check was not run")
            let needed = check.needs.flatMap { number in
                verdicts.indices.contains(number - 1) ? (number, verdicts[number - 1]) : nil
            }
            if let (number, other) = needed, verdict.isFailure, other.isFailure {
                verdicts.append(.blocked(by: number))
            } else {
                verdicts.append(verdict)
            }
        }
        return verdicts
    }

    /// The result with some of its checks alone, by their numbers; `nil` for all.
    public func only(_ numbers: Set<Int>?) -> ExerciseResult {
        var result = self
        result.checks = checks.filter { numbers?.contains($0.number) ?? true }
        return result
    }

    /// The points earned, of those that can be.
    public var score: Score { checks.reduce(Score()) { $0 + $1.score } }

    /// Compile errors and traps at the lines of the student's file, each once.
    public var diagnostics: [Diagnostic] {
        var seen: Set<Diagnostic> = []
        return checks.flatMap { $0.diagnostics(path: path) }.filter { seen.insert($0).inserted }
    }
}

/// One check, judged.
public struct CheckResult: Sendable, Hashable {
    /// Its place, from 1.
    public let number: Int
    /// The check.
    public let check: Check
    /// What became of it.
    public let verdict: Verdict
    /// A smaller input on which the answer is wrong too, where one was looked for and found.
    public internal(set) var counterexample: Counterexample?

    /// Its points: all for a pass, none for anything else.
    public var score: Score {
        Score(earned: verdict == .passed ? check.points : 0, possible: check.points)
    }

    fileprivate func diagnostics(path: String) -> [Diagnostic] {
        switch verdict {
        case .didNotCompile(let messages), .forbidden(let messages):
            messages.filter { $0.severity == "error" }.map {
                Diagnostic(path: path, position: $0.position, message: visibleText($0.text))
            }
        case .trapped(let message, let line?) where !check.isHidden:
            [
                Diagnostic(
                    path: path, position: SourcePosition(line: line, column: 1),
                    message: "Check \(number) stops here: \(visibleText(message))")
            ]
        default: []
        }
    }
}

extension Verdict {
    /// Whether this one check fails: not where the whole file cannot be run, nor where the fault is ours.
    fileprivate var isFailure: Bool {
        switch self {
        case .passed, .didNotCompile, .forbidden, .missingFile, .ourFault: false
        default: true
        }
    }
}

extension [Observation] {
    /// Whether a foreseen mistake could show the same: a file that answers anything, or uses what is forbidden.
    public var mayBeForeseen: Bool {
        contains {
            switch $0 {
            case .value, .forbidden: true
            default: false
            }
        }
    }
}

extension Observation {
    /// Whether two files make the same mistake here: what they hand back counts, as closely as the check's rule
    /// looks at it; where they stop does not.
    fileprivate func isSameMistake(as other: Observation, under rule: Check.Rule) -> Bool {
        switch (self, other) {
        case (.trapped(let message, _), .trapped(let other, _)): message == other
        case (.forbidden, .forbidden): true
        case (.value(let mine, _), .value(let theirs, _)):
            mine == theirs || rule.accepts(theirs, for: mine)
        default: self == other
        }
    }
}

/// Points: none at first, and more only by what was shown to be right.
public struct Score: Sendable, Hashable {
    /// The points earned.
    public let earned: Int
    /// The points that can be earned.
    public let possible: Int

    /// A score.
    public init(earned: Int = 0, possible: Int = 0) {
        self.earned = earned
        self.possible = possible
    }

    /// Whether all points are earned, and there are any.
    public var isFull: Bool { earned == possible && possible > 0 }

    /// Adds up both sides.
    public static func + (a: Score, b: Score) -> Score {
        Score(earned: a.earned + b.earned, possible: a.possible + b.possible)
    }
}
