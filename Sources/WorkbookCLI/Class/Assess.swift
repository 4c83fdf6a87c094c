import ArgumentParser
import Checking
import Execution
import Foundation
import Lessons

/// `workbook assess`: one student's hand-in, graded for another service.
struct Assess: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Grades what one student handed in, for Gradescope, GitHub Classroom or Exercism.",
        discussion: """
            FOLDER is what the student handed in; files are found in it as `grade` finds them. Nothing of a \
            hidden check but its verdict goes into a report. The exit code is 0 when the grading worked, \
            whatever the points are.

              workbook assess work --report json=result.json
              workbook assess work --only lesson1/shape-oracle --report exercism=results.json
            """)

    @Argument(help: ArgumentHelp("The student's folder.", valueName: "folder"))
    var folder: String

    @Option(
        help: ArgumentHelp(
            "What to write: gradescope=FILE, classroom=FILE, exercism=FILE, junit=FILE, json=FILE, "
                + "github; several with commas.",
            discussion: """
                `classroom` adds a line to a file of step outputs. `exercism` is about one exercise. \
                `github` prints the commands that put each mistake beside its line.
                """, valueName: "kinds"),
        transform: GradedReport.list)
    var report: [GradedReport] = []

    @OptionGroup var grading: GradingOptions

    func run() async throws {
        let console = Console()
        let chosen = try ChosenExercises(grading.only, at: grading.place.courseRoot())
        guard !chosen.exercises.isEmpty else {
            throw Complaint(.usage, "there are no exercises to grade.")
        }
        guard report.allSatisfy({ $0.form != .exercism }) || chosen.exercises.count == 1 else {
            throw Complaint(
                .usage, "an exercism report is about one exercise: name it with --only.")
        }
        let work = StudentWork(name: folder, folder: address(of: folder).path)
        try report.forEach { try $0.writeUnfinished(chosen.exercises, grading.isolation) }
        let grader = try await grading.grader(of: chosen, kept: nil)
        var results: [ExerciseResult] = []
        for exercise in chosen.exercises {
            let result = await grader.grade(work, exercise).result
            console.note(result.words.text(inColour: console.err.isColoured))
            results.append(result)
        }
        for kind in report { try kind.write(results, grading.isolation, to: console) }
        guard !results.flatMap(\.checks).contains(where: \.verdict.isOurFault) else {
            throw Finished(outcome: .ourFault)
        }
    }
}
