import Checking
import Execution
import Foundation
import Lessons

/// Grades what one student handed in for one exercise, or finds what was observed of the same file before.
struct ClassGrader {
    private let runner: ProbeRunner
    private let course: CourseObservations
    /// Where observations are kept, so that a stopped grading goes on, and a changed rule needs no new run.
    /// `nil` for nowhere.
    private let kept: URL?
    /// What hidden seeds are drawn with; `nil` for those of the exercises.
    private let secret: [UInt8]?

    init(runner: ProbeRunner, kept: URL?, secret: [UInt8]?) {
        self.runner = runner
        course = CourseObservations(runner)
        self.kept = kept
        self.secret = secret
    }

    /// A graded exercise, with the digest of the file.
    struct Graded {
        var result: ExerciseResult
        var digest: String?
    }

    /// Judges one file. A reason of ours is tried once more before it is written down.
    func grade(_ work: StudentWork, _ exercise: Exercise) async -> Graded {
        do {
            let submission = try work.submission(for: exercise)
            let digest = SHA256(submission.text.utf8).hexadecimal
            let drawn = secret.map { exercise.drawn(secret: $0, digest: digest) } ?? exercise
            var got = await observed(drawn, submission)
            if got.contains(where: \.isOurFault) { got = await observed(drawn, submission) }
            let result = await judged(drawn, of: exercise, got, path: submission.path)
            return Graded(result: result, digest: digest)
        } catch {
            let reason = (error as? SubmissionError)?.reason ?? "\(error)"
            let got = exercise.checks.map { _ in Observation.missingFile(reason) }
            let result = await judged(exercise, of: exercise, got, path: exercise.fileName)
            return Graded(result: result, digest: nil)
        }
    }

    /// Judges what was observed of an exercise with drawn seeds. The mutants were never asked about those, so no
    /// foreseen mistake is looked for then.
    private func judged(
        _ drawn: Exercise, of exercise: Exercise, _ got: [Observation], path: String
    ) async -> ExerciseResult {
        guard drawn == exercise else {
            let expected = await runner.solution(of: exercise, observing: drawn.checks)
            return ExerciseResult(drawn, path: path, expected: expected, got: got)
        }
        let expected = await course.expected(of: exercise)
        let mutants =
            got.mayBeForeseen && got != expected ? await course.mutants(of: exercise) : []
        return ExerciseResult(
            exercise, path: path, expected: expected, got: got, mutants: mutants)
    }

    private func observed(
        _ exercise: Exercise, _ submission: Submission
    ) async -> [Observation] {
        await runner.observe(exercise, submission, keptIn: kept?.path) { !$0.isOurFault }
    }
}
