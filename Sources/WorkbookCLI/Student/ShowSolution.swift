import ArgumentParser
import Checking
import Lessons

/// `workbook solution`: the course's solution, for who has one of their own.
struct ShowSolution: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "solution",
        abstract: "Shows the course's solution of an exercise that you have solved.",
        discussion: """
              workbook solution lesson1/strides-and-offsets

            The exit code is 1 where it is not solved yet.
            """)

    @OptionGroup var exercise: OneExerciseOptions

    func run() throws {
        let console = Console()
        let (chosen, exercise) = try exercise.chosen()
        guard exercise.key == nil else {
            throw Complaint(.usage, "this edition of the course holds no solutions.")
        }
        let entry = ProgressRecord(of: chosen.root)[exercise]
        guard entry.isSolved else {
            throw Complaint(
                .wrong,
                "\(exercise.id) is not solved yet: \(entry.earned) of "
                    + "\(count(exercise.points, "point")). Its solution is shown when it is. "
                    + "What helps: \(self.exercise.place.command("hint \(exercise.id)"))")
        }
        console.say(exercise.solutionText)
    }
}
