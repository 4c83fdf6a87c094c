import Checking
import Execution
import Lessons

/// The chosen exercises prove themselves: solutions earn all points, starters none, and each wrong variant fails
/// the checks that it should.
struct ExerciseProofs {
    let loaded: LoadedCourse

    /// What was found of one exercise.
    struct Result {
        var path: String
        var title: String
        var seconds: Double
        var diagnostics: [Diagnostic]
        /// Which check finds which mutant.
        var table: String
    }

    /// What is wrong with each exercise; nothing, when it is as it should be.
    func results() async throws -> [Result] {
        guard !loaded.exercises.isEmpty else { return [] }
        let runner = try await ProbeRunner(
            course: loaded.course, exercises: loaded.exercises, root: loaded.root.url.path,
            onEvent: Console().tell)
        var results: [Result] = []
        // A student edition has no solutions, so there is nothing to prove.
        for exercise in loaded.exercises where exercise.key == nil {
            let start = ContinuousClock.now
            let proof = ExerciseProof(
                exercise, solution: await runner.expected(of: exercise),
                starter: await runner.starter(of: exercise),
                mutants: await runner.mutants(of: exercise))
            results.append(
                Result(
                    path: exercise.folder, title: exercise.title,
                    seconds: (ContinuousClock.now - start) / .seconds(1),
                    diagnostics: proof.diagnostics, table: proof.table))
        }
        return results
    }
}
