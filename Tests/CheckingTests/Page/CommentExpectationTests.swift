import Lessons
import Testing

@testable import Checking

@Suite struct CommentExpectationTests {
    private func value(_ line: Int, _ text: String, name: String = "x") -> LineValue {
        let summary = LineValue.Summary(text: text)
        return LineValue(
            line: line, columns: 5..<6, name: name, type: "Int", count: 1, first: summary,
            last: summary)
    }

    private func check(
        _ code: String, printing output: String = "", _ values: LineValue...
    ) throws -> CheckedPage {
        let page = try samplePage("# Page\n\n```swift\n\(code)```\n")
        let run = SnippetRun(started: true, finished: true, output: output, values: values)
        return CheckedPage(page: page, transcript: Transcript(snippets: [run]))
    }

    /// The corrected code; a corrected page is clean and is not corrected again.
    private func corrected(
        _ code: String, printing output: String = "", _ values: LineValue...
    ) throws -> String {
        let page = try samplePage("# Page\n\n```swift\n\(code)```\n")
        let run = SnippetRun(started: true, finished: true, output: output, values: values)
        let transcript = Transcript(snippets: [run])
        let text = CheckedPage(page: page, transcript: transcript).corrected
        let again = try CheckedPage(page: samplePage(text), transcript: transcript)
        #expect(again.diagnostics.isEmpty)
        #expect(again.corrected == text)
        return String(text.dropFirst("# Page\n\n```swift\n".count).dropLast("```\n".count))
    }

    @Test func `what is printed as the comments say is right, to the precision written`() throws {
        let code = "print(a)\n// Prints \"0.693\"\nprint(b)  // Prints \"b ... z\"\n"
        #expect(try check(code, printing: "0.6931\nb c z\n").isClean)
    }

    @Test func `what is printed otherwise is told at its comment`() throws {
        let code = "print(a)\n// Prints \"1\"\nprint(b)\n// Prints \"2\"\n"
        let problem = try #require(try check(code, printing: "1\n3\n").diagnostics.first)
        #expect(problem.position?.line == 7)
        #expect(problem.message == "This is not what the snippet printed.")
        #expect(problem.advice?.contains("-2\n+3\n") == true)
    }

    @Test func `accepting edits the words of the comments that differ`() throws {
        #expect(
            try corrected(
                "print(a)\n// Prints \"1\"\nprint(b)  // Prints \"2\"\n", printing: "1\nthree\n")
                == "print(a)\n// Prints \"1\"\nprint(b)  // Prints \"three\"\n")
    }

    @Test func `further lines get comments of their own, and lines too many lose theirs`() throws {
        #expect(
            try corrected(
                "for i in 0..<3 {\n    print(i)\n    // Prints \"0\"\n}\n", printing: "0\n1\n2\n")
                == "for i in 0..<3 {\n    print(i)\n    // Prints \"0\"\n    // Prints \"1\"\n"
                + "    // Prints \"2\"\n}\n")
        #expect(
            try corrected(
                "print(a)  // Prints \"1\"\n// Prints \"2\"\nf()  // Prints \"3\"\n",
                printing: "1\n") == "print(a)  // Prints \"1\"\nf()\n")
        #expect(
            try corrected("f()\n// Prints \"2\"\n", printing: "1\n2\n")
                == "f()\n// Prints \"1\"\n// Prints \"2\"\n")
    }

    @Test func `a comment with an arrow is the value of its line`() throws {
        let code = "let x = 8  // → 8\nx / 3\n// → 2.67\n"
        #expect(try check(code, value(4, "8"), value(5, "2.6667", name: "")).isClean)
        let checked = try check(code, value(4, "9"), value(5, "2.6667", name: ""))
        let problem = try #require(checked.diagnostics.first)
        #expect(problem.message == "The value of this line is another one.")
        #expect((problem.position?.line, problem.position?.column) == (4, 19))
        #expect(problem.advice?.hasPrefix("-8\n+9\n") == true)
    }

    @Test func `a value that no run saw is told`() throws {
        let checked = try check("f()  // → 8\n")
        #expect(checked.diagnostics.first?.message == "The run saw no value on line 4.")
        #expect(checked.corrected == checked.page.source.text)
    }

    @Test func `accepting a value replaces its text alone`() throws {
        #expect(try corrected("let x = 8  //  →  7\n", value(4, "8")) == "let x = 8  //  →  8\n")
        #expect(try corrected("let x = f() // → 7\n", value(4, "")) == "let x = f() // → \"\"\n")
        #expect(
            try corrected("let x = f() // → 7\n", value(4, "tensor([1,\n        2])"))
                == "let x = f() // → tensor([1, 2])\n")
    }

    @Test func `a text may stand in quotes`() throws {
        #expect(try check("let x = f()  // → \"ab\"\n", value(4, "ab")).isClean)
        #expect(try check("let x = f()  // → ab\n", value(4, "ab")).isClean)
    }
}
