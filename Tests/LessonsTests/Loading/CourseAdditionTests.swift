import Lessons
import Testing

@Suite struct CourseAdditionTests {
    @Test(arguments: [
        // One name a line, in brackets, over several lines, empty, absent.
        ("pages:\n      - 01-a.md\n", "pages:\n      - 01-a.md\n      - 02-b.md\n"),
        ("pages: [01-a.md] # one\n", "pages: [01-a.md, 02-b.md] # one\n"),
        ("pages: [\n      \"01-a.md\"\n    ]\n", "pages: [\n      \"01-a.md\"\n    , 02-b.md]\n"),
        ("pages: []\n", "pages: [02-b.md]\n"),
        ("pages:\n", "pages:\n      - 02-b.md\n"),
    ])
    func `a page is added as the others are written`(list: String, longer: String) throws {
        let start = "title: Sums # a comment\nlessons:\n  - id: one\n    folder: one\n"
        let end = "  - id: two\n    title: Two\n    folder: two\n"
        let text = try adding(to: start + "    " + list + end)
        #expect(text == start + "    " + longer + end)
    }

    @Test func `a lesson without the list gets it`() throws {
        let text = try adding(to: "title: S\nlessons:\n  - id: one\n    folder: one\n")
        let lines = ["title: S", "lessons:", "  - id: one", "    folder: one"]
        #expect(
            text == (lines + ["    pages:", "      - 02-b.md", ""]).joined(separator: "\n"))
    }

    @Test func `lines keep their ends`() throws {
        let text = try adding(to: "lessons:\r\n- id: one\r\n  pages:\r\n  - 01-a.md\r\n")
        #expect(text == "lessons:\r\n- id: one\r\n  pages:\r\n  - 01-a.md\r\n  - 02-b.md\r\n")
    }

    @Test func `a list that cannot be added to is left to the author`() {
        #expect(throws: Diagnostics.self) {
            try adding(to: "lessons: [{id: one, folder: x}]\n")
        }
        #expect(throws: Diagnostics.self) { try adding(to: "lessons: []\n") }
        #expect(throws: Diagnostics.self) { try adding(to: "lessons: [\n") }
    }

    @Test func `a lesson stands after the last one`() throws {
        let source = SourceFile(
            path: Course.path,
            text: "lessons:\n  - id: one\n    pages:\n      - 01-a.md\n\nlanguage: en\n")
        let text = try CourseAddition(source).addingLesson(
            id: "lesson2", title: "Two", folder: "lesson2-two", page: "01-a.md")
        #expect(
            text == """
                lessons:
                  - id: one
                    pages:
                      - 01-a.md
                  - id: lesson2
                    title: "Two"
                    folder: lesson2-two
                    pages:
                      - 01-a.md

                language: en

                """)
    }

    private func adding(to text: String) throws -> String {
        try CourseAddition(SourceFile(path: Course.path, text: text))
            .adding("02-b.md", to: .pages, ofLesson: "one")
    }
}
