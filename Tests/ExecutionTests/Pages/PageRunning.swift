import Execution
import Foundation
import Lessons
import Testing

/// A folder that all tests share, with the support for running pages compiled into it once.
enum TestCourse {
    static let root = NSTemporaryDirectory() + "workbook-tests"
    static let runner = Task {
        try await PageRunner(
            root: root, limits: ProcessLimits(seconds: 20, outputBytes: 100_000),
            outcomes: .ignore)
    }

    /// The transcript of a page, given as Markdown.
    static func run(_ markdown: String, path: String = "lessons/test/01-page.md") async throws
        -> Transcript
    {
        try await runner.value.run(page(markdown, path: path))
    }

    /// A page, given as Markdown; a title is added, so its first line is line 3.
    static func page(_ markdown: String, path: String = "lessons/test/01-page.md") throws -> Page {
        try Page.parse(SourceFile(path: path, text: "# Test\n\n" + markdown), number: "1.1")
    }
}
