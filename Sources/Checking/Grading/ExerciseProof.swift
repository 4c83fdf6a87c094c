import Lessons

/// Proves that an exercise measures what it should: the solution earns full marks, the starter none, each
/// mutant fails the checks that it says and no other, and each check finds some mutant.
public struct ExerciseProof: Sendable, Hashable {
    /// For each mutant, the numbers of the checks that it fails.
    public let failing: [[Int]]
    /// What is wrong with the exercise, at the lines of its files.
    public let diagnostics: [Diagnostic]

    private let exercise: Exercise

    /// Judges what the checks showed of the course's own files.
    public init(
        _ exercise: Exercise, solution: [Observation], starter: [Observation],
        mutants: [[Observation]]
    ) {
        self.exercise = exercise
        func judged(_ got: [Observation]) -> ExerciseResult {
            ExerciseResult(exercise, path: "", expected: solution, got: got)
        }
        let results = mutants.map(judged)
        failing = results.map(\.failing)
        let words = ProofWords(exercise: exercise)
        diagnostics =
            words.solution(judged(solution)) + words.starter(judged(starter))
            + zip(exercise.mutants, results).flatMap { words.mutant($0, $1) }
            + words.unneeded(Set(results.flatMap(\.failingAlone)))
            + words.untried()
    }

    /// A table for the author: a row for each mutant, a column for each check, × where the mutant fails.
    public var table: String {
        let names = exercise.mutants.map(\.name)
        let width = names.map(\.count).max() ?? 0
        let numbers = exercise.checks.indices.map { $0 + 1 }
        let head =
            String(repeating: " ", count: width) + numbers.map { padded("\($0)", 4) }.joined()
        let rows = zip(names, failing).map { name, failing in
            name + String(repeating: " ", count: width - name.count)
                + numbers.map { padded(failing.contains($0) ? "×" : "·", 4) }.joined()
        }
        return ([head] + rows).map { $0 + "\n" }.joined()
    }

    private func padded(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}

/// What is wrong with an exercise, in words.
private struct ProofWords {
    let exercise: Exercise

    func solution(_ result: ExerciseResult) -> [Diagnostic] {
        result.checks.filter { $0.verdict != .passed }.map { check in
            atCheck(
                check.number, "The solution does not pass check \(check.number).",
                advice: check.verdict.explanation)
        }
    }

    func starter(_ result: ExerciseResult) -> [Diagnostic] {
        let unfinished = result.checks.compactMap { check -> String? in
            switch check.verdict {
            case .didNotCompile(let messages), .forbidden(let messages):
                return messages.map(\.text).joined(separator: "\n")
            default: return nil
            }
        }
        if let messages = unfinished.first {
            return [
                Diagnostic(
                    path: exercise.solution.path, message: "The starter cannot be run.",
                    advice: messages)
            ]
        }
        return result.checks.filter { $0.verdict == .passed }.map {
            atCheck(
                $0.number, "The starter passes check \($0.number) already.",
                advice: "Ask for something that only a solution gives.")
        }
    }

    func mutant(_ mutant: Mutant, _ result: ExerciseResult) -> [Diagnostic] {
        if case .didNotCompile(let messages)? = result.checks.first?.verdict {
            return messages.map { message in
                Diagnostic(
                    path: mutant.source.path, position: message.position.map(mutant.origin),
                    message: "This mutant does not compile: \(message.text)")
            }
        }
        if let misjudged = misjudged(mutant, result) { return [misjudged] }
        if mutant.isForbidden { return [] }
        let said = Set(mutant.failing)
        let failing = Set(result.failing)
        let wrong =
            said.subtracting(failing).sorted().map { "Check \($0) does not find this mistake." }
            + failing.subtracting(said).sorted().map {
                "Check \($0) fails too, and `fails:` does not say so."
            }
        let truth = result.failing.map(String.init).joined(separator: ", ")
        return wrong.map {
            Diagnostic(
                path: mutant.source.path, position: SourcePosition(line: 2, column: 1), message: $0,
                advice: "What it fails: \(truth.isEmpty ? "nothing" : truth).")
        }
    }

    /// A mutant that is forbidden and does not say so, or the other way round.
    private func misjudged(_ mutant: Mutant, _ result: ExerciseResult) -> Diagnostic? {
        let position = SourcePosition(line: 2, column: 1)
        if case .forbidden(let messages)? = result.checks.first?.verdict {
            return mutant.isForbidden
                ? nil
                : Diagnostic(
                    path: mutant.source.path, position: position,
                    message: "This mutant is forbidden, and `fails:` does not say so.",
                    advice: messages.map(\.text).joined(separator: "\n"))
        }
        guard mutant.isForbidden else { return nil }
        return Diagnostic(
            path: mutant.source.path, position: position,
            message: "This mutant says that it is forbidden, and it is not.",
            advice: "`without:` in exercise.md names what an exercise is to be solved without.")
    }

    /// What nobody tries to use may be misspelt.
    func untried() -> [Diagnostic] {
        guard !exercise.without.isEmpty, !exercise.mutants.contains(where: \.isForbidden) else {
            return []
        }
        return [
            Diagnostic(
                path: exercise.folder + "/exercise.md", position: nil,
                message: "No mutant uses what the exercise is to be solved without.",
                quote: exercise.without.joined(separator: ", "),
                advice: "Add one that does to mutants/, with `fails: forbidden`.")
        ]
    }

    func unneeded(_ failed: Set<Int>) -> [Diagnostic] {
        exercise.checks.indices.map { $0 + 1 }.filter { !failed.contains($0) }.map {
            atCheck(
                $0, "No mutant fails check \($0).",
                advice: "Add the mistake that it is there for to mutants/, or leave the check out.")
        }
    }

    private func atCheck(_ number: Int, _ message: String, advice: String) -> Diagnostic {
        let check = exercise.checks[number - 1]
        return Diagnostic(
            path: exercise.folder + "/checks.yml", position: check.position, message: message,
            quote: check.says, advice: advice)
    }
}

extension ExerciseResult {
    /// The numbers of the checks that did not pass.
    fileprivate var failing: [Int] { checks.filter { $0.verdict != .passed }.map(\.number) }

    /// The numbers of those that fail whatever else does.
    fileprivate var failingAlone: [Int] {
        checks.filter { check in
            switch check.verdict {
            case .passed, .blocked, .forbidden: false
            default: true
            }
        }.map(\.number)
    }
}
