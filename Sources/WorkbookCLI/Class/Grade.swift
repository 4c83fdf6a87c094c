import ArgumentParser
import Checking
import Execution
import Foundation
import Lessons
import Pages

/// `workbook grade`: a class's files become a gradebook.
struct Grade: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Grades what a class handed in, each program in a jail of its own.",
        discussion: """
            SUBMISSIONS holds a folder for each student, or is the archive that Canvas or Moodle makes. \
            A file is found by its exercise's name: strides-and-offsets.swift, lesson1/… or \
            work/lesson1/…; nothing else is read. A bad file never stops the grading, and a grading that \
            was stopped goes on where it was. Into the folder of --out go gradebook.csv, gradebook.json, \
            class.html and feedback/ with a page for each student.
            """)

    @Argument(help: ArgumentHelp("A folder or a .zip archive.", valueName: "submissions"))
    var submissions: String

    @Option(help: "The lesson or exercise to grade; may be given more than once. Otherwise all.")
    var only: [String] = []

    @Option(help: ArgumentHelp("Where the gradebook goes.", valueName: "folder"))
    var out: String = "grades"

    @Option(name: .shortAndLong, help: "How many programs run at once. Otherwise one a processor.")
    var jobs: Int = ProcessInfo.processInfo.activeProcessorCount

    @Option(
        help: ArgumentHelp(
            "A file whose bytes only you know: hidden seeds are drawn from it for each submission.",
            valueName: "file"))
    var secret: String?

    @Option(
        help: ArgumentHelp(
            "jail, or limits where there is no bubblewrap; it is written into the gradebook.",
            valueName: "level"))
    var isolation: String = Isolation.jail.rawValue

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "Shows one student's check with all its values, and grades nobody.",
            valueName: "student check"))
    var explain: [String] = []

    @OptionGroup var place: RootOption

    mutating func validate() throws {
        guard jobs > 0 else { throw ValidationError("--jobs must be at least 1, not \(jobs).") }
        guard Isolation(rawValue: isolation) != nil else {
            throw ValidationError("--isolation is jail or limits, not \(isolation).")
        }
        guard explain.isEmpty || explain.count == 2 else {
            throw ValidationError(
                "--explain takes a student and a check: --explain ada lesson1/strides-and-offsets/4"
            )
        }
    }

    func run() async throws {
        let console = Console()
        let students = try ClassFolder(address(of: submissions).path).students
        let root = try place.courseRoot()
        let parts = explain.count == 2 ? [explain[1]] : only
        let chosen = try ChosenExercises(parts, at: root)
        let grader = try await grader(of: chosen)
        if explain.count == 2 {
            return try await show(explain[0], of: students, chosen, grader, console)
        }
        let round = ClassRound(
            grader: grader, course: chosen.course, exercises: chosen.exercises,
            out: address(of: out), jobs: jobs, console: console)
        let book = Gradebook(
            course: chosen.course.title, isolation: isolation,
            compiler: try await Toolchain.find().version, drawsSeeds: secret != nil,
            students: try await round.grade(students))
        try write(book, chosen.exercises, console)
    }

    /// A grader, after the jail has been tried.
    private func grader(of chosen: ChosenExercises) async throws -> ClassGrader {
        let level = Isolation(rawValue: isolation) ?? .jail
        if level == .jail { try await Isolation.requireJail() }
        let runner = try await ProbeRunner(
            course: chosen.course, exercises: chosen.exercises, root: chosen.root.url.path,
            isolation: level, parallel: jobs)
        if level == .jail {
            let breaches = try await runner.breaches()
            guard breaches.isEmpty else {
                throw Complaint(
                    .usage,
                    "the jail does not hold, so nothing was graded: "
                        + breaches.joined(separator: "; ") + ".")
            }
        }
        let folder = address(of: out)
        // Who asks for an explanation wants to see it happen.
        let kept =
            explain.isEmpty
            ? folder.appendingPathComponent(".observations")
            : FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        for needed in [kept, folder.appendingPathComponent("feedback")] where explain.isEmpty {
            try FileManager.default.createDirectory(
                at: needed, withIntermediateDirectories: true)
        }
        return ClassGrader(runner: runner, kept: kept, secret: try secretBytes())
    }

    private func secretBytes() throws -> [UInt8]? {
        guard let secret else { return nil }
        guard let data = FileManager.default.contents(atPath: address(of: secret).path),
            data.count >= 16
        else {
            throw Complaint(
                .usage, "\(secret) is no secret: a file of at least 16 bytes is needed.")
        }
        return Array(data)
    }

    private func write(
        _ book: Gradebook, _ exercises: [Exercise], _ console: Console
    ) throws {
        let folder = address(of: out)
        let file = folder.appendingPathComponent("gradebook.json")
        let old = FileManager.default.contents(atPath: file.path)
            .flatMap { try? JSONDecoder().decode(Gradebook.self, from: $0) }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try encoder.encode(book).write(to: file, options: .atomic)
        let texts = [
            "gradebook.csv": book.csv,
            "class.html": ClassPage(book, exercises: exercises).html,
        ]
        for (name, text) in texts {
            try Data(text.utf8).write(to: folder.appendingPathComponent(name), options: .atomic)
        }
        if let old {
            for sentence in Regrade(from: old, to: book).sentences { console.say(sentence) }
        }
        let review = book.students.count(where: \.needsReview)
        console.say(
            "\(count(book.students.count, "student")), \(count(exercises.count, "exercise")): "
                + "\(out)/gradebook.csv, isolation \(isolation)."
                + (review > 0 ? " \(count(review, "student")) to review." : ""))
    }

    /// Replays one check for the instructor: hidden values are shown.
    private func show(
        _ name: String, of students: [StudentWork], _ chosen: ChosenExercises,
        _ grader: ClassGrader, _ console: Console
    ) async throws {
        guard let student = students.first(where: { $0.name == name }) else {
            throw Complaint(
                .usage,
                "no student is called \(name). "
                    + suggestion(for: name, among: students.map(\.name)))
        }
        for choice in chosen.choices {
            var exercise = choice.exercise
            for index in exercise.checks.indices { exercise.checks[index].isHidden = false }
            let graded = await grader.grade(student, exercise)
            console.say(graded.result.only(choice.checks).words.text(inColour: false))
        }
    }
}
