import ArgumentParser
import Lessons

/// `workbook solution`: the course's solution, for who has one of their own.
struct ShowSolution: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "solution",
        abstract: "Shows the course's solution of an exercise that you have solved.")

    @OptionGroup var exercise: OneExerciseOptions

    func run() throws {
        let console = Console()
        let (chosen, exercise) = try exercise.chosen()
        let entry = ProgressRecord(of: chosen.root)[exercise]
        guard entry.isSolved else {
            throw Complaint(
                .wrong,
                "\(exercise.id) is not solved yet: \(entry.earned) of "
                    + "\(count(exercise.points, "point")). Its solution is shown when it is; "
                    + "workbook hint \(exercise.id) helps.")
        }
        console.say(exercise.solutionText)
    }
}

extension Exercise {
    /// The solution without the lines that mark what is cut out for students.
    var solutionText: String {
        let marks = ["// solution", "// end solution"]
        return solution.text.split(separator: "\n", omittingEmptySubsequences: false)
            .filter { line in
                let text = line.drop { $0 == " " }
                return !marks.contains(String(text)) && !text.hasPrefix("// starter:")
            }.joined(separator: "\n")
    }
}
