import ArgumentParser
import Checking
import Execution
import Foundation
import Lessons
import Pages

/// `workbook answers`: what is right, from running the solutions.
struct Answers: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Runs the solutions and writes the answer keys, as data and as a book.",
        discussion: """
            Into the folder of --out go answers.json, answers.md and answers.html. They are for \
            instructors: keep the folder away from students.

              workbook answers            all of the course
              workbook answers --check    exit code 1 when a key is stale
            """)

    @OptionGroup var course: CourseOptions

    @Option(help: ArgumentHelp("Where the answers go.", valueName: "folder"))
    var out: String = "answers"

    @Flag(help: "Write nothing; fail when what is there is not what the solutions answer now.")
    var check = false

    func run() async throws {
        let console = Console()
        let book = try await book(of: try LoadedCourse.load(course))
        let files = [
            ("answers.json", try JSONEncoder().documentText(of: book)),
            ("answers.md", book.markdown), ("answers.html", AnswerBookPage(book).html),
        ]
        let folder = address(of: out)
        let stale = files.filter { name, text in
            FileManager.default.contents(atPath: folder.appendingPathComponent(name).path)
                != Data(text.utf8)
        }
        if check { return try report(stale.map(\.0), console) }
        try writing(out) {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            for (name, text) in stale {
                try Data(text.utf8).write(
                    to: folder.appendingPathComponent(name), options: .atomic)
            }
        }
        console.say(
            "\(count(book.exercises.count, "exercise")) and "
                + "\(count(book.questions.count, "question")): \(out)/answers.html"
                + (stale.isEmpty ? ", nothing changed." : "."))
    }

    private func report(_ stale: [String], _ console: Console) throws {
        guard !stale.isEmpty else { return console.say("The answers in \(out) are fresh.") }
        let again = ["answers"] + course.parts + (out == "answers" ? [] : ["--out", out])
        console.note(
            "Not what the solutions answer now: \(stale.joined(separator: ", ")) in \(out). "
                + "To write them: \(course.place.command(again.joined(separator: " ")))")
        throw Finished(outcome: .wrong)
    }

    /// The book; a solution that cannot be run ends the command.
    private func book(of loaded: LoadedCourse) async throws -> AnswerBook {
        let runner = try await ProbeRunner(
            course: loaded.course, exercises: loaded.exercises, root: loaded.root.url.path,
            onEvent: Console().tell)
        var shown: [[Observation]] = []
        for exercise in loaded.exercises {
            let observations = await runner.expected(of: exercise)
            let result = ExerciseResult(
                exercise, path: exercise.solution.path, expected: observations, got: observations)
            guard result.score.isFull || exercise.key != nil else {
                throw Complaint(
                    .wrong, "the solution of \(exercise.id) does not pass its own checks.")
            }
            shown.append(observations)
        }
        return AnswerBook(
            course: loaded.course, exercises: loaded.exercises, shown: shown, pages: loaded.pages)
    }
}
