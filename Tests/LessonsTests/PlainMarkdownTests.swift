import Testing

@testable import Lessons

/// Files that know nothing of the workbook.
@Suite struct PlainMarkdownTests {
    private func page(_ text: String) throws -> Page {
        try Page.parse(SourceFile(path: "README.md", text: text), dialect: .plain)
    }

    @Test func `what breaks a rule of courses alone is no mistake`() throws {
        let text = """
            ---
            layout: post
            ---
            Badges first.

            # Library

            Costs $$ and [^x] and a `$`.

            > [!TIP]
            > Hint.

            ```swift ignore
            let a = 1
            ```

            ```quiz
            none
            ```

            # Second title
            ```output
            alone
            ```
            """
        let page = try page(text)
        #expect(page.title == "Library")
        #expect(page.settings == PageSettings())
        #expect(page.snippets.map(\.code) == ["let a = 1\n"])
        #expect(page.questions.isEmpty)
        #expect(page.blocks.contains(.code(language: "quiz", text: "none\n")))
        #expect(page.blocks.last == .code(language: "output", text: "alone\n"))
        #expect(page.unparsed == text)
    }

    @Test func `an open front matter is a thematic break`() throws {
        #expect(try page("---\n\ntext\n").blocks == [.rule, .paragraph([.text("text")])])
    }

    @Test func `what cannot be read is told all the same`() {
        #expect(throws: Diagnostics.self) { try page("a\0b") }
        let deep = #expect(throws: Diagnostics.self) {
            try page(String(repeating: "> ", count: 100) + "x")
        }
        #expect(deep?.all.count == 1)
    }
}
