import Testing

@testable import Pages

@Suite struct HTMLTests {
    @Test func `text is shown and never becomes markup`() {
        let hostile = HTML.text("<script>alert(\"1\")</script> & more")
        #expect(
            hostile.rendered
                == "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; more")
    }

    @Test func `a combining mark does not carry a bracket or a quote past the escaping`() {
        let title = "\"\u{301} onload=\"x\" <\u{301}b>"
        let html = element("p", ["title": "\(title)"], .text(title)).rendered
        let escaped = "&quot;\u{301} onload=&quot;x&quot; &lt;\u{301}b&gt;"
        #expect(html == "<p title=\"\(escaped)\">\(escaped)</p>")
    }

    @Test func `characters that HTML cannot write are replaced and line ends made one`() {
        #expect(
            HTML.text("a\u{0}b\u{1B}[31m\r\nc\u{FFFE}").rendered
                == "a\u{FFFD}b\u{FFFD}[31m\nc\u{FFFD}")
    }

    @Test func `letters of all scripts stay as they are`() {
        let text = "张量 тензор τ 🔥 é — “quoted”"
        #expect(HTML.text(text).rendered == text)
    }

    @Test func `absent attributes are left out and present ones stand alone`() {
        let input = element(
            "input", ["type": "radio", "checked": true, "hidden": false, "id": .init(nil)])
        #expect(input.rendered == "<input type=\"radio\" checked>")
    }

    @Test func `of two elements with one id the first keeps it`() {
        let tree: HTML = [
            element("p", ["id": "a"], "1"), element("p", ["id": "a", "class": "x"], "2"),
        ]
        #expect(tree.withUniqueNames.rendered == "<p id=\"a\">1</p><p class=\"x\">2</p>")
    }

    @Test func `of two regions with one name the second is numbered`() {
        let region = element("div", ["role": "region", "aria-label": "Table"])
        let tree: HTML = [region, region]
        #expect(
            tree.withUniqueNames.rendered
                == region.rendered + region.rendered.replacing("Table", with: "Table 2"))
    }
}
