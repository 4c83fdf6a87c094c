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
            class.html and feedback/ with a page for each student. A second grading into the same folder \
            says whose score moved, and why.

            The exit code is 0 when all is graded, whatever the points are.

              workbook grade submissions --only lesson1
              workbook grade canvas.zip --out grades --secret secret.bin
              workbook grade submissions --explain ada lesson1/strides-and-offsets/4
            """)

    @Argument(help: ArgumentHelp("A folder or a .zip archive.", valueName: "submissions"))
    var submissions: String

    @Option(help: ArgumentHelp("Where the gradebook goes.", valueName: "folder"))
    var out: String = "grades"

    @OptionGroup var grading: GradingOptions

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "Shows one student's check with all its values, and grades nobody.",
            valueName: "student check"))
    var explain: [String] = []

    mutating func validate() throws {
        guard explain.isEmpty || explain.count == 2 else {
            throw ValidationError(
                "--explain takes a student and a check: --explain ada lesson1/strides-and-offsets/4"
            )
        }
    }

    func run() async throws {
        let console = Console()
        let start = ContinuousClock.now
        let students = try handedIn(console)
        let root = try grading.place.courseRoot()
        if explain.count == 2 {
            let chosen = try ChosenExercises([explain[1]], at: root)
            let grader = try await grading.grader(of: chosen, kept: nil)
            return try await show(explain[0], of: students, chosen, grader, console)
        }
        let chosen = try ChosenExercises(grading.only, at: root)
        let round = ClassRound(
            grader: try await grading.grader(of: chosen, kept: try keptFolder()),
            exercises: chosen.exercises, out: address(of: out), jobs: grading.jobs,
            console: console)
        let graded = try await round.grade(students)
        let book = Gradebook(
            course: chosen.course.title, isolation: grading.isolation,
            compiler: try await Toolchain.find().version, drawsSeeds: grading.secret != nil,
            students: graded)
        try GradebookFolder(url: address(of: out), shown: out)
            .write(book, chosen.exercises, console)
        if let doubt = Self.doubt(about: book, chosen.exercises) { console.note(doubt) }
        console.note(
            "\(shortSeconds(since: start)); its programs took "
                + "\(shortSeconds(ProcessRunner.secondsOfPrograms)), "
                + "\(count(grading.jobs, "program")) at a time.")
    }

    /// Who handed something in; what belongs to nobody is told.
    private func handedIn(_ console: Console) throws -> [StudentWork] {
        let folder = try ClassFolder(address(of: submissions).path)
        guard !folder.students.isEmpty else {
            throw Complaint(
                .usage,
                "\(submissions) holds no student's work. Give a folder with a folder for each "
                    + "student, or the archive that Canvas or Moodle makes.")
        }
        if !folder.strays.isEmpty, explain.isEmpty {
            let more = folder.strays.count - 3
            console.note(
                "Not read, because it belongs to no student: "
                    + folder.strays.prefix(3).map(visibleText).joined(separator: ", ")
                    + (more > 0 ? " and \(more) more." : "."))
        }
        // The gradebook may lie where the students' folders do.
        let place = address(of: submissions)
        return folder.students.filter {
            place.appendingPathComponent($0.name).path != address(of: out).path
        }
    }

    /// A sentence where not one file was found: then it is rather the names or the folder that are wrong.
    private static func doubt(about book: Gradebook, _ exercises: [Exercise]) -> String? {
        guard let first = exercises.first,
            book.students.allSatisfy({ $0.exercises.allSatisfy { $0.digest == nil } })
        else { return nil }
        return "No file of any student could be taken. A file is called as its exercise, like "
            + "\(first.fileName), in the student's folder or in lesson folders there."
    }

    /// Where observations are kept, so that a grading that was stopped can go on.
    private func keptFolder() throws -> URL {
        let folder = address(of: out)
        let kept = folder.appendingPathComponent(".observations")
        for needed in [kept, folder.appendingPathComponent("feedback")] {
            try writing(out) {
                try FileManager.default.createDirectory(
                    at: needed, withIntermediateDirectories: true)
            }
        }
        return kept
    }

    private func shortSeconds(since start: ContinuousClock.Instant) -> String {
        shortSeconds((ContinuousClock.now - start) / .seconds(1))
    }

    private func shortSeconds(_ seconds: Double) -> String {
        "\((seconds * 10).rounded() / 10) s"
    }

    /// Replays one check for the instructor: hidden values are shown.
    private func show(
        _ name: String, of students: [StudentWork], _ chosen: ChosenExercises,
        _ grader: ClassGrader, _ console: Console
    ) async throws {
        guard let student = students.first(where: { $0.name == name }) else {
            let near = nearest(name, among: students.map(\.name)).map(visibleText)
            throw Complaint(
                .usage,
                "no student is called \(name). "
                    + (near.map { "Did you mean “\($0)”?" } ?? "gradebook.csv has all names."))
        }
        for choice in chosen.choices {
            var exercise = choice.exercise
            for index in exercise.checks.indices { exercise.checks[index].isHidden = false }
            let graded = await grader.grade(student, exercise)
            console.say(graded.result.only(choice.checks).words.text(inColour: false))
        }
    }
}
