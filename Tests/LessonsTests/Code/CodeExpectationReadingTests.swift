import Testing

@testable import Lessons

@Suite struct CodeExpectationReadingTests {
    private func page(_ markdown: String, _ dialect: Dialect = .course) throws(Diagnostics) -> Page
    {
        try Page.parse(SourceFile(path: "p.md", text: "# T\n\n" + markdown), dialect: dialect)
    }

    private func told(_ markdown: String) -> [String] {
        do {
            _ = try page(markdown)
            return []
        } catch {
            return error.described.split(separator: "\n").map(String.init)
        }
    }

    @Test func `a comment says what is printed, word for word between its outer quotes`() throws {
        let page = try page("```swift\nprint(x)\n// Prints \"He said \"no\".\"\n```\n")
        let comment = try #require(page.snippets.first?.printComments.first)
        #expect(comment.text == "He said \"no\".")
        #expect(page.source.text(in: comment.textRange) == "He said \"no\".")
        #expect((comment.line, comment.codeLine) == (5, 4))
    }

    @Test func `the sentence may end with a full stop`() throws {
        let page = try page("```swift\nprint(x)\n// Prints \"5\".\n```\n")
        #expect(page.snippets.first?.printComments.map(\.text) == ["5"])
    }

    @Test func `an arrow says the value of its own line, or of the line above`() throws {
        let page = try page("```swift\nlet a = 3  // → 3\nlet b = a\n\n    //   →  4.5\n```\n")
        let comments = try #require(page.snippets.first?.valueComments)
        #expect(comments.map(\.text) == ["3", "4.5"])
        #expect(comments.map(\.codeLine) == [4, 5])
        #expect(comments.map(\.isBesideCode) == [true, false])
    }

    @Test func `places hold in quotes, lists and files with carriage returns`() throws {
        let page = try page("- x\r\n\r\n  > ```swift\r\n  > f(\"→\")  // → 7\r\n  > ```\r\n")
        let comment = try #require(page.snippets.first?.comments.first)
        #expect(page.source.text(in: comment.textRange) == "7")
        #expect(page.source.text(in: comment.range) == "// → 7")
    }

    @Test(arguments: [
        "print(\"// Prints \\\"x\\\"\")", "let s = \"// → 3\"", "// Prints the sum", "// →",
        "/* // → 3 */", "let s = \"\"\"\n    // → 3\n    \"\"\"", "// Prints \"x\" twice",
    ])
    func `what is in a string, or is another sentence, says nothing of the run`(code: String) throws
    {
        #expect(try page("```swift\n\(code)\n```\n").snippets[0].comments.isEmpty)
    }

    @Test func `a comment with which nothing is compared is told`() {
        let lines = told("```swift norun\nlet a = 3  // → 3\n```\n")
        #expect(lines.first?.hasPrefix("4:12:") == true)
        #expect(lines.first?.contains("in a `norun` snippet") == true)
    }

    @Test func `what is printed is written once`() {
        let lines = told("```swift\nprint(1)  // Prints \"1\"\n```\n```output\n1\n```\n")
        #expect(lines.first?.contains("written here and in the `output` block below") == true)
    }
}
