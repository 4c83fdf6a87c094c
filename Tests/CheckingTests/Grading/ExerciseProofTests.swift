import Lessons
import Testing

@testable import Checking

@Suite struct ExerciseProofTests {
    private static let file = SourceFile(path: "solution.swift", text: "")

    private static func exercise(
        failing: [Int], isForbidden: Bool = false, without: [String] = []
    ) -> Exercise {
        let mutant = SourceFile(path: "exercises/a/mutants/off-by-one.swift", text: "")
        return Exercise(
            id: "lesson1/a", folder: "exercises/a", title: "A", starter: "", solution: file,
            probes: file,
            checks: [
                Check(
                    says: "one", probe: "p", inputs: [],
                    position: SourcePosition(line: 1, column: 3)),
                Check(
                    says: "two", probe: "p", inputs: [],
                    position: SourcePosition(line: 4, column: 3)),
            ],
            without: without,
            mutants: [
                Mutant(source: mutant, message: "", failing: failing, isForbidden: isForbidden)
            ])
    }

    private static func observed(_ numbers: Int...) -> [Observation] {
        numbers.map { .value(.int($0), printed: "") }
    }

    private static let solution = observed(1, 2)
    private static let unwritten = [Observation](
        repeating: .trapped(message: "not written yet", line: 1), count: 2)

    private func messages(
        failing: [Int] = [1, 2], solution: [Observation] = solution,
        starter: [Observation] = unwritten, mutant: [Observation] = observed(0, 0)
    ) -> [String] {
        ExerciseProof(
            Self.exercise(failing: failing), solution: solution, starter: starter, mutants: [mutant]
        ).diagnostics.map { diagnostic in
            let line = diagnostic.position.map { ":\($0.line)" } ?? ""
            return "\(diagnostic.path ?? "")\(line): \(diagnostic.message)"
        }
    }

    @Test func `a good exercise has nothing against it`() {
        #expect(messages().isEmpty)
    }

    @Test func `the solution must pass every check`() {
        #expect(
            messages(solution: [Self.solution[0], .outOfTime(seconds: 1)])
                == ["exercises/a/checks.yml:4: The solution does not pass check 2."])
    }

    @Test func `the starter must pass none, and compile`() {
        #expect(
            messages(starter: Self.observed(1, 3))
                == ["exercises/a/checks.yml:1: The starter passes check 1 already."])
        let error = CompilerMessage(severity: "error", position: nil, text: "x")
        #expect(
            messages(starter: [.didNotCompile([error]), .didNotCompile([error])])
                == ["solution.swift: The starter cannot be run."])
    }

    @Test func `a mutant fails what it says and nothing else`() {
        #expect(
            messages(failing: [1], mutant: Self.observed(1, 0)) == [
                "exercises/a/mutants/off-by-one.swift:2: Check 1 does not find this mistake.",
                "exercises/a/mutants/off-by-one.swift:2: Check 2 fails too, and `fails:` does not say so.",
                "exercises/a/checks.yml:1: No mutant fails check 1.",
            ])
    }

    @Test func `a mutant must compile`() {
        let error = CompilerMessage(
            severity: "error", position: SourcePosition(line: 7, column: 1), text: "x")
        #expect(
            messages(mutant: [.didNotCompile([error]), .didNotCompile([error])])
                == ["exercises/a/mutants/off-by-one.swift:7: This mutant does not compile: x"])
    }

    /// What is said of an exercise to be solved without `sorted`, or of one that may be solved anyhow.
    private func messages(
        forbids: Bool, says isForbidden: Bool, mutant: [Observation]
    ) -> [String] {
        ExerciseProof(
            Self.exercise(
                failing: isForbidden ? [] : [1, 2], isForbidden: isForbidden,
                without: forbids ? ["sorted"] : []),
            solution: Self.solution, starter: Self.unwritten, mutants: [mutant]
        ).diagnostics.map(\.message)
    }

    @Test func `a forbidden mutant says so, and finds no check`() {
        let use = CompilerMessage(severity: "error", position: nil, text: "without `sorted`")
        let refused = [Observation](repeating: .forbidden([use]), count: 2)
        let unneeded = ["No mutant fails check 1.", "No mutant fails check 2."]
        #expect(messages(forbids: true, says: true, mutant: refused) == unneeded)
        #expect(
            messages(forbids: true, says: false, mutant: refused)
                == ["This mutant is forbidden, and `fails:` does not say so."] + unneeded + [
                    "No mutant uses what the exercise is to be solved without."
                ])
        #expect(
            messages(forbids: false, says: true, mutant: Self.observed(0, 0))
                == ["This mutant says that it is forbidden, and it is not."])
    }

    @Test func `a check that is only ever blocked needs a mutant of its own`() {
        var exercise = Self.exercise(failing: [1, 2])
        exercise.checks[1].needs = 1
        let proof = ExerciseProof(
            exercise, solution: Self.solution, starter: Self.unwritten,
            mutants: [Self.observed(0, 0)])
        #expect(proof.diagnostics.map(\.message) == ["No mutant fails check 2."])
        #expect(proof.failing == [[1, 2]])
    }

    @Test func `the table shows which mutant fails which check`() {
        let proof = ExerciseProof(
            Self.exercise(failing: [2]), solution: Self.solution, starter: Self.unwritten,
            mutants: [Self.observed(1, 0)])
        #expect(proof.failing == [[2]])
        #expect(
            proof.table == """
                             1   2
                off-by-one   ·   ×

                """)
    }
}
