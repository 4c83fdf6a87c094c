import Lessons
import Testing

@testable import Pages

@Suite struct PrintPageTests {
    private func print(_ blocks: [Block]) throws -> String {
        try SampleCourse.site(blocks).text(of: "print.html")
    }

    @Test func `all pages stand on it in order, each on a sheet of its own`() throws {
        let html = try print([])
        let sheets = html.matches(of: /<section class="sheet" id="([^"]*)"/).map { String($0.1) }
        #expect(sheets == ["lesson1/01-tensors", "lesson1/04-changing-shape", "lesson2/01-slopes"])
    }

    @Test func `links from page to page become links on the one page`() throws {
        let html = try print([
            .heading(level: 2, [.text("H")], id: "h"),
            .paragraph([
                .link(destination: "#h", title: "", [.text("here")]),
                .link(destination: "../lesson2/01-slopes.md", title: "", [.text("there")]),
                .link(destination: "01-tensors.md#x", title: "", [.text("back")]),
            ]),
        ])
        #expect(html.contains("<a href=\"#lesson1/04-changing-shape:h\">here</a>"))
        #expect(html.contains("id=\"lesson1/04-changing-shape:h\""))
        #expect(html.contains("<a href=\"#lesson2/01-slopes\">there</a>"))
        #expect(html.contains("<a href=\"#lesson1/01-tensors:x\">back</a>"))
    }

    @Test func `no id stands twice`() throws {
        let snippet = SampleCourse.snippet(
            code: "let a = 1\n", twin: .init(code: "a = 1\n", firstLine: 1))
        let html = try print([.snippet(snippet), .heading(level: 2, [.text("H")], id: "h")])
        let ids = html.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
        #expect(Set(ids).count == ids.count)
    }
}
