import ArgumentParser
import Checking
import Execution
import Foundation
import Lessons

/// `workbook check`: a student's exercises, graded on the student's own machine.
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Grades your exercises and says what to mend.",
        discussion: """
            The first run puts a starter file into work/ for each exercise and says which file to \
            edit; later runs grade it. A file that is there is never overwritten.
            """)

    @OptionGroup var course: CourseOptions

    func run() async throws {
        let console = Console()
        let loaded = try load(console)
        let desk = Desk(root: loaded.root)
        let missing = loaded.exercises.filter { !desk.holds($0) }
        for exercise in missing {
            let path = try desk.putStarter(of: exercise)
            console.say(
                "\(path) is new: edit it, then run this again. \(exercise.title), \(worth(exercise))."
            )
        }
        let started = loaded.exercises.filter { !missing.contains($0) }
        let results = try await grade(started, at: desk, in: loaded, console)
        if results.count > 1 || (!results.isEmpty && !missing.isEmpty) {
            console.say(total(of: results, outOf: loaded.exercises))
        }
        try finish(results, isComplete: missing.isEmpty)
    }

    /// The chosen exercises; choosing none is an error, so that nothing passes unchecked.
    private func load(_ console: Console) throws -> LoadedCourse {
        let loaded = try LoadedCourse.load(course)
        guard !loaded.exercises.isEmpty else {
            let chosen = course.parts.isEmpty ? "This course" : course.parts.joined(separator: ", ")
            throw Complaint(.usage, "\(chosen) has no exercises to check.")
        }
        return loaded
    }

    private func worth(_ exercise: Exercise) -> String {
        let minutes = exercise.minutes.map { ", about \($0) minutes" } ?? ""
        return count(exercise.points, "point") + minutes
    }

    private func grade(
        _ exercises: [Exercise], at desk: Desk, in loaded: LoadedCourse, _ console: Console
    ) async throws -> [ExerciseResult] {
        guard !exercises.isEmpty else { return [] }
        let runner = try await ProbeRunner(
            course: loaded.course, exercises: exercises, root: loaded.root.url.path)
        var results: [ExerciseResult] = []
        for exercise in exercises {
            let path = desk.path(of: exercise)
            let result = await grade(
                exercise, fileAt: path, in: loaded, with: runner)
            console.say(result.words.text(inColour: console.out.isColoured))
            results.append(result)
        }
        return results
    }

    /// The mutants are only looked at where one of them could explain a wrong answer.
    private func grade(
        _ exercise: Exercise, fileAt path: String, in loaded: LoadedCourse,
        with runner: ProbeRunner
    ) async -> ExerciseResult {
        let expected = await runner.expected(of: exercise)
        let got = await runner.observe(
            exercise, fileAt: loaded.root.file(path).path, shownAs: path)
        let isAnswered = got.contains { if case .value = $0 { true } else { false } }
        let mutants = isAnswered && got != expected ? await runner.mutants(of: exercise) : []
        return ExerciseResult(
            exercise, path: path, expected: expected, got: got, mutants: mutants)
    }

    private func total(of results: [ExerciseResult], outOf exercises: [Exercise]) -> String {
        let earned = results.reduce(0) { $0 + $1.score.earned }
        let possible = exercises.reduce(0) { $0 + $1.points }
        return "\(earned) of \(count(possible, "point")) in \(count(exercises.count, "exercise"))"
    }

    private func finish(_ results: [ExerciseResult], isComplete: Bool) throws {
        if results.contains(where: { $0.isOurFault }) { throw Finished(outcome: .ourFault) }
        guard isComplete, results.allSatisfy({ $0.score.isFull }) else {
            throw Finished(outcome: .wrong)
        }
    }
}

extension ExerciseResult {
    /// Whether a check could not be run for a reason that is not the student's.
    fileprivate var isOurFault: Bool {
        checks.contains { if case .ourFault = $0.verdict { true } else { false } }
    }
}
