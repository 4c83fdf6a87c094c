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

    @OptionGroup var exercises: ExerciseOptions

    @Flag(help: "Go on: check a file again each time it is saved, until Ctrl-C.")
    var watch = false

    @Flag(help: "Write the results as JSON, one document for each round.")
    var json = false

    func run() async throws {
        let console = Console()
        let chosen = try exercises.chosen()
        let started = try handOut(chosen, console)
        var results = try await grade(started, of: chosen, console)
        if watch {
            try await keepChecking(chosen, console)
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

    private func grade(
        _ choices: [ExerciseChoice], of chosen: ChosenExercises, _ console: Console
    ) async throws -> [ExerciseResult] {
        guard !choices.isEmpty else {
            if json { try console.say(ResultDocument([]).text) }
            return []
        }
        let round = try await CheckRound(chosen)
        var results: [ExerciseResult] = []
        for choice in choices {
            let result = await round.check(choice)
            if !json { console.say(result.words.text(inColour: console.out.isColoured)) }
            results.append(result)
        }
        if json { try console.say(ResultDocument(results).text) }
        return results
    }

    /// Checks what is saved, until the process is ended.
    private func keepChecking(_ chosen: ChosenExercises, _ console: Console) async throws {
        let desk = Desk(root: chosen.root)
        var watcher = Watcher(chosen.choices.map { chosen.root.file(desk.path(of: $0.exercise)) })
        console.note("Watching \(count(chosen.choices.count, "file")); Ctrl-C ends this.")
        while true {
            let changed = try await watcher.changes()
            if console.out.isTerminal { console.say("\u{1B}[2J\u{1B}[H") }
            _ = try await grade(changed.map { chosen.choices[$0] }, of: chosen, console)
        }
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
