import Testing

@testable import Charts

@Suite struct DrawingTests {
    private let hostile = "<script>alert(\"&\")</script>"

    private func samples(_ text: String) -> [any Drawing] {
        let series = Series(text, x: [0, 1, 2], y: [1, 4, 2])
        let axis = Axis(text)
        return [
            LineChart(text, [series], x: axis, y: axis),
            ScatterChart(text, [series], lines: [series], x: axis, y: axis),
            BarChart(text, names: [text, "b"], values: [1, -2], xLabel: text, y: axis),
            Histogram(text, [1, 2, 2, 3], bins: 3, label: text),
            HeatMap(text, [[1, -1], [0, 2]], rowNames: [text, "b"], rowLabel: text),
            ContourChart(
                text, x: -1...1, y: -1...1, steps: 8, levels: [0.5], paths: [series],
                marks: [series], xLabel: text, yLabel: text
            ) { $0 * $0 + $1 * $1 },
            SurfaceChart(text, x: -1...1, y: -1...1, steps: 4, paths: [series]) { $0 * $1 },
            ImageGrid(text, [.init([[0, 1], [1, 0]], caption: text)]),
            GraphDrawing(
                text, nodes: [.init(text, detail: text), .init("y")],
                edges: [.init(0, 1, label: text, back: text)]),
            CellDrawing(text, [.init(text, [[.init(text), .init("2", group: nil)]])]),
        ]
    }

    @Test func `hostile text is shown and never markup`() {
        for drawing in samples(hostile) {
            #expect(!drawing.svg.contains("<script"), "\(type(of: drawing))")
            #expect(drawing.svg.contains("&lt;script&gt;alert(&quot;&amp;&quot;)"))
        }
    }

    @Test func `every drawing has a title, words and whole markup`() {
        for drawing in samples("Slope of x²") {
            #expect(drawing.svg.hasPrefix("<svg class=\"draw\" viewBox=\"0 0 480 "))
            #expect(drawing.svg.contains("<title>Slope of x²</title>"))
            #expect(drawing.words.hasSuffix("."), "\(drawing.words)")
            #expect(drawing.svg == drawing.svg)
            #expect(!drawing.svg.contains("nan"), "\(type(of: drawing))")
        }
    }

    @Test func `a page's recorder is handed the picture and the words`() throws {
        let chart = LineChart("Loss", [Series("SGD", [2, 1, 0.5])])
        let handed = try #require(chart.playgroundDescription as? [String: Any])
        #expect(handed["kind"] as? String == "figure")
        #expect(handed["svg"] as? String == chart.svg)
        #expect(handed["words"] as? String == "SGD goes from 2 at 0 to 0.5 at 2.")
    }

    @Test func `a gap in the data is a gap in the line`() {
        let path = SVG.path([Point(0, 0), Point(1, .nan), Point(2, 1), Point(3, 1)], class: "line")
        #expect(path.markup == "<path class=\"line\" d=\"M0 0 M2 1 3 1\"/>")
    }

    @Test func `a long line keeps its peaks`() {
        let points = (0..<100_000).map { Point(Double($0) / 250, $0 == 54_321 ? 9 : 0) }
        let kept = thinned(points)
        #expect(kept.count < 1000)
        #expect(kept.contains { $0.y == 9 })
    }

    @Test func `names at line ends keep their distance`() {
        #expect(spread([10, 11, 50], apart: 15, atMost: 100) == [10, 25, 50])
        #expect(spread([98, 99], apart: 15, atMost: 100) == [85, 100])
        #expect(spread([], apart: 15, atMost: 100) == [])
    }

    @Test func `lines that end together have a piece of themselves before their names`() {
        func pieces(_ end: Double) -> Int {
            let chart = LineChart("", [Series("a", [0, 1]), Series("b", [1, end])])
            return chart.svg.split(separator: "class=\"line s2\"").count - 1
        }
        #expect(pieces(0) == 1)
        #expect(pieces(1) == 2)
    }

    @Test func `a scatter chart names its lines beside its groups`() {
        let points = Series("points", [1, 2])
        let chart = ScatterChart("", [points], lines: [Series("fit", [1, 2])])
        #expect(chart.svg.contains(">points</text>"))
        #expect(chart.svg.contains(">fit</text>"))
    }

    @Test func `wide boxes of a graph do not overlap, and lie inside the drawing`() throws {
        let names = ["x", "convolution, batch norm, ReLU", "convolution, batch norm", "sum"]
        let graph = GraphDrawing(
            "", nodes: names.map { .init($0) }, edges: (0..<3).map { .init($0, $0 + 1) })
        let boxes = try graph.svg.matches(of: Regex(#"x="([\d.]+)" y="[\d.]+" width="([\d.]+)""#))
            .map { match in
                try (
                    #require(Double(match[1].substring ?? "")),
                    #require(Double(match[2].substring ?? ""))
                )
            }
        #expect(boxes.count == 4)
        for (left, right) in zip(boxes, boxes.dropFirst()) { #expect(left.0 + left.1 < right.0) }
        let last = try #require(boxes.last)
        #expect(last.0 + last.1 <= graph.size.x)
    }

    @Test func `coordinates have at most two decimals`() {
        #expect(
            [1, 0.5, -0.254, 2.999, -0.001, 12.05].map(plain) == [
                "1", "0.5", "-0.25", "3", "0", "12.05",
            ])
    }
}
