import Lessons
import Testing

@testable import Pages

@Suite struct CodeBlockTests {
    private func html(_ snippet: Snippet, _ transcript: Transcript = .init()) -> String {
        SampleCourse.writer([.snippet(snippet)], transcript: transcript).codeBlock(snippet).rendered
    }

    private func value(_ line: Int, _ name: String, _ text: String, type: String = "Int")
        -> LineValue
    {
        let summary = LineValue.Summary(text: text)
        return LineValue(
            line: line, columns: 5..<6, name: name, type: type, count: 1, first: summary,
            last: summary)
    }

    @Test func `a value stands beside its line, outside of the code`() {
        let run = SnippetRun(finished: true, values: [value(11, "b", "2")])
        let html = html(
            SampleCourse.snippet(code: "let a = 1\nlet b = a + 1\n"), .init(snippets: [run]))
        #expect(
            html.contains(
                "<span class=\"c\"><span class=\"k\">let</span> b = a + <span class=\"n\">1</span>\n</span><span class=\"v\"><span>2</span></span>"
            ))
        #expect(html.matches(of: /class="v"/).count == 1)
    }

    @Test func `values that are turned off are not shown`() {
        let run = SnippetRun(finished: true, values: [value(10, "a", "1")])
        let snippet = SampleCourse.snippet(code: "let a = 1\n", options: .init(showsValues: false))
        #expect(!html(snippet, .init(snippets: [run])).contains("class=\"v\""))
    }

    @Test func `code is shown and never becomes markup`() {
        let html = html(SampleCourse.snippet(code: "let a = \"</code><script>\"\n"))
        #expect(html.contains("&quot;&lt;/code&gt;&lt;script&gt;&quot;"))
        #expect(!html.contains("<script>"))
    }

    @Test func `the compiler's words colour the line, and a name has a card`() {
        let tokens = [
            Token(line: 10, columns: 1..<4, kind: .keyword),
            Token(line: 10, columns: 5..<6, kind: .name, type: "[Int]"),
            Token(line: 10, columns: 9..<12, kind: .literal),
        ]
        let run = SnippetRun(values: [value(10, "a", "[1]", type: "Array<Int>")])
        let html = html(
            SampleCourse.snippet(code: "let a = [1]\n"),
            Transcript(snippets: [run], tokens: tokens))
        #expect(html.contains("<span class=\"k\">let</span>"))
        #expect(html.contains("<span class=\"t\" tabindex=\"0\" data-d=\"[Int]\n[1]\">a</span>"))
    }

    @Test func `columns count bytes, and those before an indented fence are taken off`() {
        let tokens = [Token(line: 10, columns: 14..<16, kind: .literal)]
        let snippet = Snippet(
            number: 1, code: "let ü = 42\n", firstLine: 10, indents: [4], range: 0..<0)
        #expect(
            html(snippet, Transcript(tokens: tokens)).contains(
                "let ü = <span class=\"n\">42</span>"))
    }

    @Test func `one name of a block is a tab stop and the others follow by arrow keys`() {
        let tokens = [5..<6, 9..<10].map { Token(line: 10, columns: $0, kind: .name, type: "Int") }
        let html = html(SampleCourse.snippet(code: "let a = b\n"), Transcript(tokens: tokens))
        #expect(html.matches(of: /tabindex="0"/).count == 1)
        #expect(html.matches(of: /tabindex="-1"/).count == 1)
    }

    @Test func `a trap names its line, and the link leads to it`() {
        let run = SnippetRun(started: true, ending: .trapped(message: "Out of range", line: 11))
        let snippet = SampleCourse.snippet(
            code: "let a = [0]\nprint(a[3])\n", options: .init(mode: .trap),
            output: "Out of range\n")
        let html = html(snippet, .init(snippets: [run]))
        #expect(html.contains("<span class=\"l at\" id=\"line.11\">"))
        #expect(html.contains("The run stops at <a href=\"#line.11\">line 11</a>"))
        #expect(html.contains("<div class=\"out trap wrong\">"))
    }

    @Test func `an error underlines the word at its column`() {
        let message = CompilerMessage(
            severity: "error", position: SourcePosition(line: 10, column: 14), text: "no")
        let run = SnippetRun(ending: .didNotCompile, compilerMessages: [message])
        let html = html(
            SampleCourse.snippet(
                code: "let n: Int = \"three\"\n", options: .init(mode: .error),
                output: "error: no\n"), .init(snippets: [run]))
        #expect(html.contains("<u><span class=\"n\">&quot;three&quot;</span></u>"))
        #expect(html.contains("Does not compile, on purpose: <a href=\"#line.10\">line 10</a>"))
    }

    @Test func `of a long output sixteen lines stand open and the rest is folded`() {
        let lines = (1...40).map { "line \($0)\n" }.joined()
        let run = SnippetRun(started: true, finished: true, output: lines)
        let html = html(
            SampleCourse.snippet(code: "print()\n", output: lines), .init(snippets: [run]))
        #expect(html.contains("line 16</samp></pre><details><summary class=\"ui\">24 more lines"))
    }

    @Test func `a twin is the second tab, with its own output where it has one`() {
        let output = ExpectedOutput(text: "tensor(1)\n", firstLine: 1, textRange: 0..<0)
        let run = SnippetRun(started: true, finished: true, output: "1\n")
        let html = html(
            SampleCourse.snippet(
                code: "print(1)\n", output: "1\n",
                twin: .init(code: "print(t) # one\n", firstLine: 5, output: output)),
            .init(snippets: [run]))
        #expect(html.contains("<pre class=\"python\">"))
        #expect(html.contains("<span class=\"m\"># one</span>"))
        #expect(
            html.contains(
                "<div class=\"out python\"><span class=\"tag\">prints</span><pre><samp>tensor(1)"))
        #expect(
            html.contains("<div class=\"out swift\"><span class=\"tag\">prints</span><pre><samp>1"))
    }

    @Test func `a hidden snippet and hidden lines leave no trace`() {
        #expect(
            html(SampleCourse.snippet(code: "let a = 1\n", options: .init(isHidden: true))) == "")
        var snippet = SampleCourse.snippet(code: "// hide\nlet secret = 1\n// show\nlet b = 2\n")
        snippet.hiddenLines = [0, 1, 2]
        let html = html(snippet)
        #expect(!html.contains("secret") && !html.contains("hide"))
        #expect(html.contains("b = "))
    }
}
