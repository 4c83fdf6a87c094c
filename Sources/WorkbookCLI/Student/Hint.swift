import ArgumentParser
import Lessons

/// `workbook hint`: the hints of an exercise, one after the other.
struct Hint: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Shows the next hint for an exercise; each is stronger than the one before.",
        discussion: """
              workbook hint lesson1/strides-and-offsets        the first, then the next
              workbook hint lesson1/strides-and-offsets -n 1   the first once more
            """)

    @OptionGroup var exercise: OneExerciseOptions

    @Option(name: .shortAndLong, help: "Which hint: 1, 2 or 3. Otherwise the next one.")
    var number: Int?

    func run() throws {
        let console = Console()
        let (chosen, exercise) = try exercise.chosen()
        var record = ProgressRecord(of: chosen.root)
        let last = exercise.hints.count
        let number = number ?? min(record[exercise].hints + 1, last)
        guard exercise.hints.indices.contains(number - 1) else {
            throw Complaint(.usage, "\(exercise.id) has hints 1 to \(last), but no hint \(number).")
        }
        console.say(console.out.bold("Hint \(number) of \(last)") + "\n")
        let prose = Prose(width: console.out.textWidth)
        for line in prose.lines(of: exercise.hints[number - 1]) { console.say(line) }
        if number == last, record[exercise].hints == last {
            console.say("\nThere is no stronger hint than this one.")
        }
        record[exercise].hints = max(record[exercise].hints, number)
        record.save(in: chosen.root)
    }
}
