import ArgumentParser
import Lessons

/// `workbook next`: the first exercise that is not solved yet.
struct Next: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Shows the next exercise that you have not solved, and puts its starter into work/.",
        discussion: """
              workbook next           of the whole course
              workbook next lesson3   of one lesson
            """)

    @OptionGroup var exercises: ExerciseOptions

    func run() throws {
        let console = Console()
        let chosen = try exercises.chosen()
        let record = ProgressRecord(of: chosen.root)
        guard let exercise = chosen.exercises.first(where: { !record[$0].isSolved }) else {
            let all = count(chosen.exercises.count, "exercise")
            return console.say("You have solved all there is: \(all).")
        }
        let desk = Desk(root: chosen.root)
        if !desk.holds(exercise) { try desk.putStarter(of: exercise) }
        console.say(
            "\(console.out.bold(exercise.title))  \(console.out.soft(exercise.worth))\n")
        let prose = Prose(width: console.out.textWidth)
        for line in prose.lines(of: exercise.statement) { console.say(line) }
        console.say("")
        if let page = exercise.page { console.say("Read first:  \(page)") }
        console.say("Edit:        \(desk.path(of: exercise))")
        console.say("Then:        \(exercises.place.command("check \(exercise.id)"))")
        console.say("When stuck:  \(exercises.place.command("hint \(exercise.id)"))")
    }
}
