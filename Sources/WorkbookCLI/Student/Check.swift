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

            The exit code is 0 when all points are earned, and 1 when not.

              workbook check lesson1                      all exercises of a lesson
              workbook check lesson1/strides-and-offsets  one of them
              workbook check lesson1/strides-and-offsets/4 --watch
            """)

    @OptionGroup var exercises: ExerciseOptions

    @Flag(help: "Go on: check a file again each time it is saved, until Ctrl-C.")
    var watch = false

    @Flag(help: "Write the results as JSON, one document for each round.")
    var json = false

    func run() async throws {
        let console = Console()
        let chosen = try exercises.chosen()
        let started = try begun(of: handOut(chosen, console), among: chosen, console)
        let round = started.isEmpty && !watch ? nil : try await CheckRound(chosen)
        var results = try await grade(started, with: round, console)
        if watch, let round {
            try await keepChecking(chosen, with: round, console)
        }
        if !json, chosen.choices.count > 1, !results.isEmpty {
            console.say(total(of: results, outOf: chosen.exercises))
        }
        results.removeAll(where: \.isRight)
        guard !results.flatMap(\.checks).contains(where: \.verdict.isOurFault) else {
            throw Finished(outcome: .ourFault)
        }
        guard results.isEmpty, started.count == chosen.choices.count else {
            throw Finished(outcome: .wrong)
        }
    }

    /// Puts starters where there is no file yet; hands back the exercises that had one.
    private func handOut(
        _ chosen: ChosenExercises, _ console: Console
    ) throws -> [ExerciseChoice] {
        let desk = Desk(root: chosen.root)
        return try chosen.choices.filter { choice in
            let exercise = choice.exercise
            guard !desk.holds(exercise) else { return true }
            let path = try desk.putStarter(of: exercise)
            let words =
                "\(path) is new: edit it, then run this again. "
                + "\(exercise.title), \(exercise.worth)."
            if json { console.note(words) } else { console.say(words) }
            return false
        }
    }

    /// Where several are checked, a file that is still the starter is told in a line: all that it says is that
    /// nothing is written yet.
    private func begun(
        of choices: [ExerciseChoice], among chosen: ChosenExercises, _ console: Console
    ) -> [ExerciseChoice] {
        guard !json, chosen.choices.count > 1 else { return choices }
        let desk = Desk(root: chosen.root)
        return choices.filter { choice in
            let exercise = choice.exercise
            guard desk.isUntouched(exercise) else { return true }
            console.say(
                "\(desk.path(of: exercise)) is still the starter. "
                    + "\(exercise.title), \(exercise.worth).")
            return false
        }
    }

    /// - Parameter isAgain: whether earlier results may stand on the terminal; they go when new ones are there.
    private func grade(
        _ choices: [ExerciseChoice], with round: CheckRound?, _ console: Console,
        isAgain: Bool = false
    ) async throws -> [ExerciseResult] {
        guard let round, !choices.isEmpty else {
            if json { try console.say(ResultDocument([]).text) }
            return []
        }
        var results: [ExerciseResult] = []
        for choice in choices {
            let result = await round.check(choice)
            if isAgain, !json, results.isEmpty { console.clear() }
            if !json { console.say(result.words.text(inColour: console.out.isColoured)) }
            results.append(result)
        }
        if json { try console.say(ResultDocument(results).text) }
        return results
    }

    /// Checks what is saved, until the process is ended.
    private func keepChecking(
        _ chosen: ChosenExercises, with round: CheckRound, _ console: Console
    ) async throws {
        let desk = Desk(root: chosen.root)
        var watcher = Watcher(chosen.choices.map { chosen.root.file(desk.path(of: $0.exercise)) })
        console.note("Watching \(count(chosen.choices.count, "file")); Ctrl-C ends this.")
        while true {
            let changes = try await watcher.changes()
            for place in changes.gone {
                let path = desk.path(of: chosen.choices[place].exercise)
                console.note("\(path) is gone; it is checked when it is back.")
            }
            guard !changes.saved.isEmpty else { continue }
            let saved = changes.saved.map { chosen.choices[$0] }
            announce(saved.map { desk.path(of: $0.exercise) }, console)
            _ = try await grade(saved, with: round, console, isAgain: true)
        }
    }

    /// Says that a save was seen: the result takes a second.
    private func announce(_ paths: [String], _ console: Console) {
        guard console.err.isTerminal else { return }
        console.note(console.err.soft("Checking \(paths.joined(separator: ", ")) …"))
    }

    private func total(of results: [ExerciseResult], outOf exercises: [Exercise]) -> String {
        let earned = results.reduce(0) { $0 + $1.score.earned }
        let possible = exercises.reduce(0) { $0 + $1.points }
        return "\(earned) of \(count(possible, "point")) in \(count(exercises.count, "exercise"))"
    }
}

extension ExerciseResult {
    /// Whether each check that was asked for passed.
    fileprivate var isRight: Bool { score.isFull }
}

extension Exercise {
    /// `13 points, about 20 minutes`
    var worth: String {
        count(points, "point") + (minutes.map { ", about \($0) minutes" } ?? "")
    }
}
