import Checking
import Execution
import Foundation
import Lessons

/// Checks exercises of a student one after the other, and keeps how far they are.
struct CheckRound {
    private let root: CourseRoot
    private let desk: Desk
    private let runner: ProbeRunner

    /// Makes the compiler and, where it is needed, the engine ready.
    init(_ chosen: ChosenExercises) async throws {
        root = chosen.root
        desk = Desk(root: chosen.root)
        runner = try await ProbeRunner(
            course: chosen.course, exercises: chosen.exercises, root: chosen.root.url.path,
            onEvent: Console().tell)
    }

    /// Checks one exercise. The mutants are only looked at where one of them could explain a wrong answer.
    func check(_ choice: ExerciseChoice) async -> ExerciseResult {
        let exercise = choice.exercise
        let path = desk.path(of: exercise)
        let expected = await runner.expected(of: exercise)
        let result = await runner.withProgram(
            of: exercise, fileAt: root.file(path).path, shownAs: path, checks: choice.checks
        ) { program, got in
            let mutants =
                got.mayBeForeseen && got != expected ? await runner.mutants(of: exercise) : []
            let result = ExerciseResult(
                exercise, path: path, expected: expected, got: got, mutants: mutants,
                only: choice.checks)
            return await withCounterexample(result, of: program)
        }
        if choice.checks == nil { note(result) }
        return result
    }

    /// The result with a smaller input for the first check that gives a wrong answer.
    private func withCounterexample(
        _ result: ExerciseResult, of program: ObservedProgram
    ) async -> ExerciseResult {
        await result.shrunk { exercise, checks in
            async let expected = runner.solution(of: exercise, observing: checks)
            async let got = program.observe(checks)
            return await Array(zip(expected, got))
        }
    }

    private func note(_ result: ExerciseResult) {
        var record = ProgressRecord(of: root)
        record.note(result)
        record.save(in: root)
    }
}
