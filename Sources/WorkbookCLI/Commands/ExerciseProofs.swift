import Checking
import Execution
import Lessons

/// The chosen exercises prove themselves: solutions earn all points, starters none, and each wrong variant fails
/// the checks that it should.
struct ExerciseProofs {
    let loaded: LoadedCourse

    /// What is wrong with the exercises; nothing, when they are as they should be.
    func diagnostics() async throws -> [Diagnostic] {
        guard !loaded.exercises.isEmpty else { return [] }
        let runner = try await ProbeRunner(
            course: loaded.course, exercises: loaded.exercises, root: loaded.root.url.path)
        var diagnostics: [Diagnostic] = []
        for exercise in loaded.exercises {
            let proof = ExerciseProof(
                exercise, solution: await runner.expected(of: exercise),
                starter: await runner.starter(of: exercise),
                mutants: await runner.mutants(of: exercise))
            diagnostics += proof.diagnostics
        }
        return diagnostics
    }
}
