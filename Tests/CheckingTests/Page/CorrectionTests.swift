import Lessons
import Testing

@testable import Checking

@Suite struct CorrectionTests {
    /// Corrects, and checks the laws: a corrected page is clean, and correcting it again changes nothing.
    private func corrected(_ markdown: String, printing outputs: String...) throws -> String {
        let ran = Transcript(
            snippets: outputs.map { SnippetRun(started: true, finished: true, output: $0) })
        let title = "# Page\n\n"
        let text = try CheckedPage(page: samplePage(title + markdown), transcript: ran).corrected
        let again = try CheckedPage(page: samplePage(text), transcript: ran)
        #expect(again.diagnostics.isEmpty)
        #expect(again.corrected == text)
        return String(text.dropFirst(title.count))
    }

    @Test func `only the block that differs changes`() throws {
        let before =
            "## A\n\ntext  \n\n```swift\nf()\n```\n\n```output\n1\n```\n\n```swift\ng()\n```\n```output\n2\n```\nend"
        #expect(
            try corrected(before, printing: "1\n", "3\n")
                == before.replacing("```output\n2\n", with: "```output\n3\n"))
    }

    @Test func `lines that still match keep their elisions and their precision`() throws {
        let before = "```swift\nf()\n```\n```output\nloss 0.69\ntook ... s\nend 1\n```\n"
        #expect(
            try corrected(before, printing: "loss 0.6931\ntook 3.2 s\nend 2\n")
                == before.replacing("end 1", with: "end 2"))
    }

    @Test func `an elision of lines stays`() throws {
        let before = "```swift\nf()\n```\n```output\na\n...\nz\n```\n"
        #expect(
            try corrected(before, printing: "a\nb\nc\ny\n")
                == "```swift\nf()\n```\n```output\na\n...\ny\n```\n")
    }

    @Test func `unordered lines that match stay where they are`() throws {
        let before = "```swift\nf()\n```\n```output unordered\nb\na\nx\n```\n"
        #expect(
            try corrected(before, printing: "a\nb\nc\n")
                == "```swift\nf()\n```\n```output unordered\nb\na\nc\n```\n")
    }

    @Test func `a missing block is put below the snippet`() throws {
        #expect(
            try corrected("```swift\nf()\n```\n\nText.\n", printing: "1\n\n2\n")
                == "```swift\nf()\n```\n\n```output\n1\n\n2\n```\n\nText.\n")
        #expect(
            try corrected("```swift\nf()\n```", printing: "1\n")
                == "```swift\nf()\n```\n\n```output\n1\n```\n")
    }

    @Test func `quotes and lists keep their prefixes`() throws {
        #expect(
            try corrected(
                "> ```swift\n> f()\n> ```\n> ```output\n> 1\n> ```\n", printing: "2\n\n3\n")
                == "> ```swift\n> f()\n> ```\n> ```output\n> 2\n>\n> 3\n> ```\n")
        #expect(
            try corrected("1. x\n\n   ```swift\n   f()\n   ```\n", printing: "2\n")
                == "1. x\n\n   ```swift\n   f()\n   ```\n\n   ```output\n   2\n   ```\n")
    }

    @Test func `a fence grows to hold a fence`() throws {
        #expect(
            try corrected("```swift\nf()\n```\n```output\n1\n```\n", printing: "```\nx\n````\n")
                == "```swift\nf()\n```\n`````output\n```\nx\n````\n`````\n")
        #expect(
            try corrected("```swift\nf()\n```\n", printing: "```\n")
                == "```swift\nf()\n```\n\n````output\n```\n````\n")
    }

    @Test func `a file with carriage returns keeps them`() throws {
        #expect(
            try corrected("```swift\r\nf()\r\n```\r\n```output\r\n1\r\n```\r\n", printing: "2\n")
                == "```swift\r\nf()\r\n```\r\n```output\r\n2\r\n```\r\n")
    }

    @Test func `an output that is no more leaves an empty block`() throws {
        #expect(
            try corrected("```swift\nf()\n```\n```output\n1\n2\n```\n", printing: "")
                == "```swift\nf()\n```\n```output\n```\n")
    }

    @Test func `only the chosen snippets are corrected`() throws {
        let page = try samplePage(
            "# Page\n\n```swift\nf()\n```\n```output\n1\n```\n```swift\ng()\n```\n```output\n2\n```\n"
        )
        let checked = CheckedPage(page: page, transcript: transcript(printing: "8\n", "9\n"))
        #expect(
            checked.corrected { $0.snippet.number == 2 }
                == page.source.text.replacing("\n2\n", with: "\n9\n"))
    }
}
