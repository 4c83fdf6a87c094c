import ArgumentParser
import Checking

/// `workbook verify`: everything that `build` checks, without a site.
struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Runs pages and compares what they print with what they say.",
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
        console.say(Summary(pages).sentence + ".")
    }
}
