import Testing

@testable import Lessons

@Suite struct PageParsingTests {
    let text = """
        ---
        minutes: 25
        short: Changing shape
        ---
        # Changing shape: `view`

        You learn *this*.

        ## A section

        ```swift hide values=off
        let a = 1
        print(a)
        ```

        ```output
        1
        ```
        ```python
        print(1.0)
        ```
        ```output
        1.0
        ```

        1. one
           ```swift
           let b = 2

             print(b)
           ```
           ```output tol=1e-3
           2
           ```
        > [!NOTE]
        > Kept.
        >
        > ```swift trap timeout=2.5
        > fatalError()
        > ```

        """

    private func page() throws -> Page {
        try Page.parse(SourceFile(path: "p.md", text: text), number: "1.4")
    }

    @Test func `the front matter and the title are the page's own`() throws {
        let page = try page()
        #expect(page.title == "Changing shape: view")
        #expect(page.settings == PageSettings(minutes: 25, short: "Changing shape"))
        #expect(page.number == "1.4")
        #expect(
            page.blocks[0]
                == .paragraph([.text("You learn "), .emphasis([.text("this")]), .text(".")]))
        #expect(page.blocks[1] == .heading(level: 2, [.text("A section")], id: "a-section"))
    }

    @Test func `a snippet takes its output, its twin and the twin's output`() throws {
        let snippet = try page().snippets[0]
        #expect(snippet.code == "let a = 1\nprint(a)\n")
        #expect(snippet.firstLine == 12)
        #expect(snippet.options == SnippetOptions(isHidden: true, showsValues: false))
        #expect(snippet.output?.text == "1\n")
        #expect(snippet.twin?.code == "print(1.0)\n")
        #expect(snippet.twin?.output?.firstLine == 23)
    }

    @Test func `a snippet in a list knows what stands before each of its lines`() throws {
        let page = try page()
        let snippet = page.snippets[1]
        #expect(snippet.number == 2)
        #expect(snippet.code == "let b = 2\n\n  print(b)\n")
        #expect(snippet.indents == [3, 0, 3])
        let output = try #require(snippet.output)
        #expect(output.linePrefix == "   ")
        #expect(output.comparison.tolerance == 1e-3)
        #expect(page.source.text(in: output.textRange) == "   2\n")
        #expect(page.source.text(in: snippet.range).hasPrefix("```swift\n   let"))
    }

    @Test func `a note keeps its snippets`() throws {
        let page = try page()
        guard case .note(.notes, let blocks) = page.blocks.last else {
            Issue.record("no note")
            return
        }
        #expect(blocks.first == .paragraph([.text("Kept.")]))
        #expect(page.snippets[2].options == SnippetOptions(mode: .trap, timeout: 2.5))
        #expect(page.snippets[2].indents == [2])
    }
}
