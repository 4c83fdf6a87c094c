import Testing

@testable import Pages

@Suite struct SparklineTests {
    @Test func `the smallest number lies at the bottom, the largest at the top`() {
        let points = Sparkline([3, 1, 5]).points
        #expect(points.map(\.x) == [2, 39, 76])
        #expect(points.map(\.y) == [10, 17, 3])
    }

    @Test func `equal numbers are a flat line at half height`() {
        #expect(Sparkline([2, 2, 2, 2]).points.map(\.y) == [10, 10, 10, 10])
    }

    @Test func `a dot marks the last value`() {
        let html = Sparkline([0, 1]).html(name: "w", count: 2).rendered
        #expect(html.contains("<path d=\"M2 17 76 3\"></path><path class=\"end\" d=\"M76 3h0\">"))
        #expect(html.contains("aria-label=\"w, 2 values: from 0 to 1; lowest 0, highest 1\""))
    }

    @Test func `a number that is not finite ends the line with a cross`() {
        let html = Sparkline([0, 1, .nan, 5]).html(name: "loss", count: 4).rendered
        #expect(!html.contains("class=\"end\""))
        #expect(html.contains("<path d=\"M2 17 26.7 3\">"))
        #expect(html.contains("then not finite"))
    }

    @Test func `numbers of which none is finite are drawn as a cross and said to be so`() {
        let html = Sparkline([.nan, .infinity]).html(name: "", count: 2).rendered
        #expect(html.contains("2 values, none of them finite"))
        #expect(html.contains("l5 5m0-5l-5 5"))
    }
}
