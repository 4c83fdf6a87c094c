import ArgumentParser

/// `workbook verify`: everything that `build` checks and the exercises' own proofs, without a site.
struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Checks pages against their runs, and exercises against their solutions.",
        discussion: "Nothing is written, unless --accept, --interactive or --report is given.")

    @OptionGroup var course: CourseOptions
    @OptionGroup var running: RunOptions
    @OptionGroup var accepting: AcceptOptions
    @OptionGroup var options: VerifyOptions

    func run() async throws {
        let rehearsal = Rehearsal(
            options: course, running: running, accepting: accepting, console: Console())
        try await Verification(rehearsal: rehearsal, options: options).run()
    }
}
