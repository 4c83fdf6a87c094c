import ArgumentParser
import Checking
import Foundation
import Lessons

/// `workbook build`: a checked course becomes a site.
struct Build: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Runs and checks the course, and writes its site.",
        discussion: """
            The site is written as a whole or not at all: when anything is wrong, the site that was \
            there stays.

              workbook build            all of it
              workbook build --accept   writes the true outputs into the pages
            """)

    @OptionGroup var course: CourseOptions
    @OptionGroup var running: RunOptions
    @OptionGroup var accepting: AcceptOptions

    @Option(
        help: ArgumentHelp(
            "Where the site goes. Otherwise site/public in the course's folder.",
            valueName: "folder"))
    var out: String?

    mutating func validate() throws {
        guard course.parts.isEmpty else {
            throw ValidationError(
                "build makes the whole site. To check \(course.parts.joined(separator: " ")) "
                    + "alone, use: workbook verify \(course.parts.joined(separator: " "))")
        }
    }

    func run() async throws {
        let start = ContinuousClock.now
        let console = Console()
        let rehearsal = Rehearsal(
            options: course, running: running, accepting: accepting, console: console)
        let (loaded, pages) = try await rehearsal.run()
        let folder = outFolder(loaded.root)
        let files = try await rehearsal.site(of: pages, in: loaded).files
        let changed = try Publication(folder: folder).publish(files)
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        console.say(
            "\(Summary(pages).sentence). \(published(changed, files.count)) in "
                + "\(shown(folder, from: loaded.root)), \(fixed(seconds)) s.")
    }

    private func outFolder(_ root: CourseRoot) -> URL {
        out.map(address) ?? root.file("site/public")
    }

    private func published(_ changed: Int, _ all: Int) -> String {
        switch changed {
        case 0: "Nothing changed"
        case all: "\(all) files written"
        default: "\(changed) of \(all) files written"
        }
    }

    /// The folder as one would type it, with its first page.
    private func shown(_ folder: URL, from root: CourseRoot) -> String {
        let index = folder.appendingPathComponent("index.html").path
        let base = root.url.path + "/"
        return out == nil && index.hasPrefix(base) ? String(index.dropFirst(base.count)) : index
    }

    private func fixed(_ seconds: Double) -> String {
        String(format: "%.1f", seconds)
    }
}
