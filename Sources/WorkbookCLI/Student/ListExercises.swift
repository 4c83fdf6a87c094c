import ArgumentParser
import Lessons

/// `workbook list`: all exercises, and how far each is.
struct ListExercises: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists the exercises and how far you are.",
        discussion: """
            A ✓ stands before what you have solved. The points are those of the last check.

              workbook list           the whole course
              workbook list lesson2   one lesson
            """)

    @OptionGroup var exercises: ExerciseOptions

    func run() throws {
        let console = Console()
        let chosen = try exercises.chosen()
        let record = ProgressRecord(of: chosen.root)
        let desk = Desk(root: chosen.root)
        let width = chosen.exercises.map(\.id.count).max() ?? 0
        for exercise in chosen.exercises {
            let name = exercise.id.padding(to: width)
            let state = state(of: exercise, record[exercise], isBegun: desk.holds(exercise))
            console.say("\(mark(record[exercise], console.out)) \(name)  \(state)")
        }
        console.say("\n" + summary(chosen.exercises, record))
    }

    private func mark(_ entry: ProgressRecord.Entry, _ style: Style) -> String {
        entry.isSolved ? style.good("✓") : style.soft("·")
    }

    private func state(
        of exercise: Exercise, _ entry: ProgressRecord.Entry, isBegun: Bool
    ) -> String {
        guard isBegun || entry.earned > 0 else { return exercise.worth }
        let hints = entry.hints > 0 ? ", \(count(entry.hints, "hint"))" : ""
        return "\(entry.earned) of \(count(exercise.points, "point"))\(hints)"
    }

    private func summary(_ exercises: [Exercise], _ record: ProgressRecord) -> String {
        let solved = exercises.count { record[$0].isSolved }
        let earned = exercises.reduce(0) { $0 + record[$1].earned }
        let possible = exercises.reduce(0) { $0 + $1.points }
        return "\(solved) of \(count(exercises.count, "exercise")) solved, "
            + "\(earned) of \(count(possible, "point"))."
    }
}

extension String {
    /// With blanks at the end up to a width.
    func padding(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}
