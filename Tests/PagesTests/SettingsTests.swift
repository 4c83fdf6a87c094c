import Lessons
import Testing

@testable import Pages

@Suite struct SettingsTests {
    private func value(_ text: String) -> LineValue {
        let summary = LineValue.Summary(text: text)
        return LineValue(
            line: 10, columns: 5..<6, name: "w", type: "Double", count: 1, first: summary,
            last: summary)
    }

    private var html: String {
        let snippet = SampleCourse.snippet(
            code: "let w = 3 * lr\n",
            options: .init(sweep: Sweep(name: "lr", settings: ["0.1", "\"<b>\""])), output: "a\n")
        let run = SnippetRun(
            started: true, finished: true, output: "a\n", values: [value("0.3")],
            otherSettings: [SnippetRun(finished: true, output: "b\n", values: [value("0.6")])])
        return SampleCourse.writer([.snippet(snippet)], transcript: .init(snippets: [run]))
            .codeBlock(snippet).rendered
    }

    @Test func `the settings are radio buttons, the first of them chosen`() {
        #expect(html.contains("<div role=\"radiogroup\" aria-label=\"Runs with lr =\">"))
        #expect(
            html.contains(
                "<input type=\"radio\" name=\"setting-1\" value=\"0\" checked><span>0.1</span>"))
        #expect(
            html.contains("name=\"setting-1\" value=\"1\"><span>&quot;&lt;b&gt;&quot;</span>"))
    }

    @Test func `each setting's values stand at the line, to be chosen among without scripts`() {
        #expect(html.contains("<div class=\"code sweep\""))
        #expect(
            html.contains(
                "<span class=\"v\"><span class=\"run r0\"><span>0.3</span></span><span class=\"run r1\"><span>0.6</span></span></span>"
            ))
    }

    @Test func `each setting's output stands below`() {
        #expect(html.contains("<div class=\"run r0\"><pre><samp>a</samp></pre></div>"))
        #expect(html.contains("<div class=\"run r1\"><pre><samp>b</samp></pre></div>"))
    }
}
