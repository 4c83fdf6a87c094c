import Lessons
import Testing

@testable import Execution

@Suite struct FiguresTests {
    /// A type whose values are figures, as those of any module may be.
    private let prelude = """
        struct Circle: CustomPlaygroundDisplayConvertible {
            var radius: Int
            var playgroundDescription: Any {
                [
                    "kind": "figure", "title": "A circle", "words": "Radius \\(radius).",
                    "svg": "<svg><circle r=\\"\\(radius)\\"/></svg>",
                ] as [String: Any]
            }
        }
        """

    private func runs(_ code: String, words: String = "") async throws -> [SnippetRun] {
        let page = try TestCourse.page(
            "```swift\n\(prelude)\n```\n\n```swift\(words)\n\(code)\n```")
        return try await TestCourse.runner.value.run(page).snippets
    }

    @Test func `a value that is a figure is handed over with its line`() async throws {
        let runs = try await runs("let small = Circle(radius: 1)\nCircle(radius: 2)")
        #expect(runs[0].figures.isEmpty)
        #expect(runs[1].figures.map(\.words) == ["Radius 1.", "Radius 2."])
        #expect(runs[1].figures[0].title == "A circle")
        #expect(runs[1].figures[0].svg == "<svg><circle r=\"1\"/></svg>")
        #expect(runs[1].figures[1].line == runs[1].figures[0].line + 1)
        #expect(runs[1].values[0].last.text == "figure")
    }

    @Test func `the same figure is shown once, and of a loop the last`() async throws {
        let runs = try await runs(
            "let one = Circle(radius: 1)\none\nfor radius in 2...5 {\n    Circle(radius: radius)\n}"
        )
        #expect(runs[1].figures.map(\.words) == ["Radius 1.", "Radius 5."])
    }

    @Test func `a snippet without values has no figures`() async throws {
        let runs = try await runs("Circle(radius: 1)", words: " values=off")
        #expect(runs[1].figures.isEmpty)
    }
}
