import Lessons
import Testing

@testable import Pages

@Suite struct ValueTextTests {
    private func shown(_ values: LineValue...) -> String? {
        values.shown(atLine: 1).map { ValueText.html(for: $0).rendered }
    }

    private func value(
        _ text: String, name: String = "x", type: String = "Int", shape: [Int]? = nil,
        count: Int = 1, history: [Double] = []
    ) -> LineValue {
        let summary = LineValue.Summary(
            text: text, dtype: shape == nil ? nil : "int64", shape: shape)
        return LineValue(
            line: 1, columns: 1..<2, name: name, type: type, count: count, first: summary,
            last: summary, history: history)
    }

    @Test func `a tensor of more than one axis is told by dtype and shape`() {
        let text = shown(value("tensor([[…", type: "Tensor", shape: [3, 4]))
        #expect(text == "<i>int64</i> [3, 4]")
    }

    @Test func `a tensor of more than six numbers is told by dtype and shape`() {
        #expect(shown(value("…", type: "Tensor", shape: [7])) == "<i>int64</i> [7]")
    }

    @Test func `a small tensor of one axis is told as it prints`() {
        let text = shown(value("tensor([0, 1, 2])", type: "Tensor", shape: [3]))
        #expect(text == "<span>tensor([0, 1, 2])</span>")
    }

    @Test func `a small tensor that does not fit is told by dtype and shape`() {
        let text = shown(value("tensor([0, 1, 2, 3, 4, 5])", type: "Tensor", shape: [6]))
        #expect(text == "<i>int64</i> [6]")
    }

    @Test func `a long text is cut after 24 characters with an ellipsis`() {
        #expect(
            shown(value("\"abcdefghijklmnopqrstuvwxyz\""))
                == "<span>&quot;abcdefghijklmnopqrstuv…</span>")
    }

    @Test func `what has no value shows none`() {
        #expect(shown(value("()", name: "", type: "()")) == nil)
        #expect(shown() == nil)
    }

    @Test func `of several values on a line the last that says something is shown`() {
        let nothing = value("()", name: "", type: "()")
        #expect(shown(value("1"), value("2", name: ""), nothing) == "<span>2</span>")
    }

    @Test func `several lines become one`() {
        #expect(shown(value("[1,\n  2]", type: "[Int]")) == "<span>[1, 2]</span>")
    }

    @Test func `a text in a loop shows its last value and the count`() {
        let text = shown(value("\"c\"", type: "String", count: 3))
        #expect(text == "<span>&quot;c&quot;</span> <span>×3</span>")
    }

    @Test func `where the last value is not known, the count stands alone`() {
        #expect(shown(value("…", type: "(Tensor, Tensor)", count: 6042)) == "<span>×6042</span>")
    }

    @Test func `a type stands without its module`() {
        #expect(shown(value("Networks.SGD", type: "Networks.SGD")) == "<span>SGD</span>")
        let list = value("[Charts.CellDrawing.Table(…", type: "[Table]")
        #expect(shown(list) == "<span>[CellDrawing.Table(…</span>")
    }

    @Test func `what is quoted stays as it is`() {
        #expect(shown(value("[\"A.B\", 0.5]")) == "<span>[&quot;A.B&quot;, 0.5]</span>")
        #expect(shown(value("A.B", type: "String")) == "<span>A.B</span>")
    }

    @Test func `numbers in a loop are drawn, with first, last and count`() throws {
        let text = try #require(shown(value("4", count: 3, history: [-6, 1.23456, 12345.6])))
        #expect(text.contains("class=\"spark\""))
        #expect(text.hasSuffix("<span class=\"ends\"><i>−6 … 12346</i><span>×3</span></span>"))
    }

    @Test(arguments: [
        (0, "0"), (-0.8123, "−0.8123"), (2.5, "2.5"), (217.5, "217.5"), (1234.56, "1235"),
        (1.0 / 3, "0.333"), (1234.5678, "1235"), (Double(Float(0.1)), "0.1"), (1e-5, "1e−5"),
        (-1.65e-7, "−1.65e−7"), (2.5e20, "2.5e20"),
        (.infinity, "inf"), (-Double.infinity, "−inf"), (.nan, "nan"),
    ])
    func `a number is short and has a true minus sign`(number: Double, text: String) {
        #expect(ValueText.short(number) == text)
    }

    @Test func `two ends of a loop have the digits that tell them apart`() {
        #expect(ValueText.ends(2.500_137, 2.500_413) == "2.5001 … 2.5004")
        #expect(ValueText.ends(0.5, 0.5) == "0.5 … 0.5")
        #expect(ValueText.ends(1, 2.0 / 3) == "1 … 0.667")
    }
}
