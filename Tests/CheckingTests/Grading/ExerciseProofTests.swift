import Lessons
import Testing

@testable import Checking

@Suite struct ExerciseProofTests {
    private static let file = SourceFile(path: "solution.swift", text: "")

    private static func exercise(failing: [Int]) -> Exercise {
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
            mutants: [Mutant(source: mutant, message: "", failing: failing)])
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
                == ["solution.swift: The starter does not compile."])
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
