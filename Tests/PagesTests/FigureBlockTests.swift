import Lessons
import Testing

@testable import Pages

@Suite struct FigureBlockTests {
    private func html(_ svg: String, words: String = "One dot.") -> String {
        let snippet = SampleCourse.snippet(code: "let a = 1\n", output: "")
        let figure = Figure(line: 10, title: "A <dot>", words: words, svg: svg)
        let run = SnippetRun(started: true, finished: true, figures: [figure])
        return SampleCourse.writer([.snippet(snippet)], transcript: .init(snippets: [run]))
            .codeBlock(snippet).rendered
    }

    @Test func `a figure stands below its snippet with its title and its words`() {
        let block = html("<svg><circle r=\"1\"/></svg>")
        #expect(block.contains("<figure class=\"figure\"><svg><circle r=\"1\"/></svg>"))
        #expect(block.contains("<b>A &lt;dot&gt;</b>"))
        #expect(block.contains("<summary>The figure in words</summary><p>One dot.</p>"))
    }

    @Test func `a figure without words has a title alone`() {
        #expect(!html("<svg></svg>", words: "").contains("The figure in words"))
    }

    @Test(arguments: [
        "<svg><script>1</script></svg>", "<svg onload=\"x()\"></svg>", "<img src=\"x\">",
        "<svg><use href=\"#a\"/></svg>", "<svg><image href=\"https://example.org/a.png\"/></svg>",
        "<svg><foreignObject></foreignObject></svg>", "<svg></svg><p>more",
    ])
    func `a drawing that runs or loads something is not shown`(svg: String) {
        #expect(!html(svg).contains("<figure"))
    }

    @Test func `pixels may be part of a drawing`() {
        let svg = "<svg><image href=\"data:image/png;base64,AAAA\"/><text>on = 1</text></svg>"
        #expect(html(svg).contains(svg))
    }
}
