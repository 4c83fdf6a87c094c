import ArgumentParser
import Checking

/// `workbook verify`: everything that `build` checks and the exercises' own proofs, without a site.
struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Checks pages against their runs, and exercises against their solutions.",
        discussion: "Nothing is written, unless --accept is given.")

    @OptionGroup var course: CourseOptions
    @OptionGroup var running: RunOptions
    @OptionGroup var accepting: AcceptOptions

    func run() async throws {
        let console = Console()
        let rehearsal = Rehearsal(
            options: course, running: running, accepts: accepting.accept, console: console)
        let (loaded, pages) = try await rehearsal.run()
        if course.parts.isEmpty {
            _ = try await rehearsal.site(of: pages, in: loaded)
        }
        try await rehearsal.prove(loaded)
        console.say(Summary(pages, exercises: loaded.exercises).sentence + ".")
    }
}
