import ArgumentParser

/// `workbook new`: a working start for a course or a part of one.
struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Starts a course, a lesson, a page or an exercise that already works.",
        discussion: """
            What is written passes `workbook verify` as it stands: change it bit by bit, and build \
            after each step. Nothing that is there is overwritten.
            """,
        subcommands: [
            NewCourse.self, NewLesson.self, NewPage.self, NewExercise.self, NewTheme.self,
        ])
}
