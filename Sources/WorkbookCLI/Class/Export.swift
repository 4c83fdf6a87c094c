import ArgumentParser
import Execution
import Foundation
import Lessons

/// `workbook export`: what other services need to grade with this course.
struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes what Gradescope or GitHub Classroom needs to grade with this course.",
        subcommands: [ExportGradescope.self, ExportClassroom.self])
}

/// `workbook export gradescope`: the autograder's archive.
struct ExportGradescope: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gradescope",
        abstract: "Writes the autograder archive to upload to Gradescope.",
        discussion: """
            It holds the course with its solutions: keep it from students. Its image installs Swift and builds \
            the course's program once. A container may not let bubblewrap make namespaces; then grading says \
            so and gives no points, until you export again with --isolation limits. A program can then read \
            what the autograder can read.

              workbook export gradescope --only lesson1 --secret secret.bin
            """)

    @Option(help: ArgumentHelp("Where the archive goes.", valueName: "file"))
    var out: String = "autograder.zip"

    @OptionGroup var grading: GradingOptions

    func run() async throws {
        let chosen = try ChosenExercises(grading.only, at: grading.place.courseRoot())
        let version = try await Toolchain.find().version
        guard let number = version.firstMatch(of: #/swift-([0-9.]+)-RELEASE/#) else {
            throw Complaint(.usage, "no release of Swift is known to be this compiler: \(version)")
        }
        let archive = GradescopeArchive(
            root: chosen.root, grading: grading, swiftVersion: String(number.1))
        let data = try archive.data()
        try writing(out) { try data.write(to: address(of: out), options: .atomic) }
        let points = chosen.exercises.reduce(0) { $0 + $1.points }
        Console().say(
            "\(out): \(count(chosen.exercises.count, "exercise")), \(count(points, "point")). "
                + "Set the assignment's points to \(points).")
    }
}

/// `workbook export classroom`: a workflow for students' repositories.
struct ExportClassroom: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "classroom",
        abstract: "Writes the workflow that grades each push to a student's repository.",
        discussion: """
            It grades with a student edition from a repository of yours, so that no solution and no hidden check \
            is near the student, who can edit the workflow. The grades that count are those of \
            `workbook grade`.

              workbook export classroom --edition owner/name
            """)

    @Option(
        help: ArgumentHelp("The repository of the student edition, as owner/name."),
        transform: { text in
            guard text.wholeMatch(of: #/[A-Za-z0-9-]+/[A-Za-z0-9._-]+/#) != nil else {
                throw ValidationError("“\(text)” is no repository; write it as owner/name.")
            }
            return text
        })
    var edition: String

    @Option(help: ArgumentHelp("Where the workflow goes.", valueName: "file"))
    var out: String = ".github/workflows/classroom.yml"

    func run() throws {
        let file = address(of: out)
        try writing(out) {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(workflow.utf8).write(to: file, options: .atomic)
        }
        Console().say("\(out): put it into the assignment's template repository.")
    }

    private var workflow: String {
        """
        # Grades each push with the visible checks of \(edition).
        name: Classroom

        on: [push, workflow_dispatch]

        permissions:
          checks: write
          actions: read
          contents: read

        jobs:
          grade:
            if: github.actor != 'github-classroom[bot]'
            runs-on: ubuntu-latest
            container:
              image: swift:6.3-bookworm
              # bubblewrap makes namespaces.
              options: --privileged
            steps:
              - uses: actions/checkout@v4
                with:
                  path: submission
              - uses: actions/checkout@v4
                with:
                  repository: \(edition)
                  path: course
              - run: \(SystemPackages.command(.building, .jail))
              - run: swift build --package-path course --product workbook
              - id: workbook
                run: >
                  course/.build/debug/workbook assess submission --root course
                  --report "github,junit=junit.xml,classroom=$GITHUB_OUTPUT"
              - uses: classroom-resources/autograding-grading-reporter@v1
                env:
                  WORKBOOK_RESULTS: ${{ steps.workbook.outputs.result }}
                with:
                  runners: workbook

        """
    }
}
