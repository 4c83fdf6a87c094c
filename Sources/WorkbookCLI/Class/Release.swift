import ArgumentParser
import Checking
import Execution
import Foundation
import Lessons

/// `workbook release`: editions of the course for others.
struct Release: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes an edition of the course to hand out.", subcommands: [StudentRelease.self]
    )
}

/// `workbook release student`: the course without what students have to find.
struct StudentRelease: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "student",
        abstract: "Writes the student edition: no solutions, no mutants, no hidden checks.",
        discussion: """
            Afterwards every file of the edition is searched for what was taken out; when anything is found \
            the edition is deleted again. It builds and checks by itself. Answers of quizzes stay in the \
            pages, where the site shows them after an attempt.

              workbook release student --out edition
            """)

    @Option(help: ArgumentHelp("A new folder for the edition.", valueName: "folder"))
    var out: String

    @OptionGroup var place: RootOption

    func run() async throws {
        let console = Console()
        let chosen = try ChosenExercises([], at: place.courseRoot())
        let target = address(of: out)
        guard !FileManager.default.fileExists(atPath: target.path) else {
            throw Complaint(.usage, "\(out) is there already; name a new folder.")
        }
        let runner = try await ProbeRunner(
            course: chosen.course, exercises: chosen.exercises, root: chosen.root.url.path,
            onEvent: console.tell)
        let edition = StudentEdition(chosen: chosen, target: target)
        try edition.copyCourse()
        for exercise in chosen.exercises {
            try edition.write(exercise, shown: await runner.expected(of: exercise))
        }
        let search = try SecretSearch(exercises: chosen.exercises) { exercise in
            try String(
                contentsOf: chosen.root.file("\(exercise.folder)/exercise.md"), encoding: .utf8)
        }
        let leaks = try search.leaks(in: target)
        guard leaks.isEmpty else {
            try? FileManager.default.removeItem(at: target)
            for leak in leaks { console.note(leak) }
            throw Complaint(.wrong, "the edition would give away answers, so it was deleted again.")
        }
        console.say(
            "\(out): \(count(chosen.exercises.count, "exercise")). Searched "
                + "\(count(search.fileCount(in: target), "file")) for "
                + "\(count(search.secrets.count, "secret text")) and found none.")
    }
}
