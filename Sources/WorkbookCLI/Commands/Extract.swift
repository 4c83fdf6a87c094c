import ArgumentParser
import Foundation
import Lessons

/// `workbook extract`: the snippets of pages, for other programs.
struct Extract: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prints the snippets of pages or of any Markdown files, without running them.",
        discussion: """
            With --json, all that was read of them: code, lines, words of the fences, outputs, \
            comments and PyTorch twins. Otherwise the code alone, each with a comment that names its \
            place.
            """)

    @OptionGroup var course: CourseOptions

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        let console = Console()
        let pages: [Page]
        do {
            pages = try LoadedCourse.load(course, library: nil).pages
        } catch let wrong as WrongCourse {
            for diagnostic in wrong.diagnostics {
                console.note(DiagnosticText(diagnostic).text(style: console.err))
            }
            throw Finished(outcome: .wrong)
        }
        guard json else {
            for snippet in pages.flatMap(\.listedCode) { console.say(snippet) }
            return
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        console.say(String(decoding: try encoder.encode(SnippetListing(pages)), as: UTF8.self))
    }
}

extension Page {
    /// Each snippet's code under its place.
    fileprivate var listedCode: [String] {
        snippets.map { "// \(source.path):\($0.firstLine)\n\($0.code)" }
    }
}
