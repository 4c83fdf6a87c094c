import Testing

@testable import Charts

@Suite struct MarchingSquaresTests {
    /// The squared distance from the middle of a grid.
    private func bowl(steps: Int) -> [[Double]] {
        Grid(x: -1...1, y: -1...1, steps: steps).values { $0 * $0 + $1 * $1 }
    }

    @Test func `the level line of a bowl is a circle`() {
        let segments = marchingSquares(bowl(steps: 80), level: 0.25)
        #expect(segments.count > 60)
        for point in segments.flatMap({ [$0.from, $0.to] }) {
            let (x, y) = (point.x / 40 - 1, point.y / 40 - 1)
            #expect(abs((x * x + y * y).squareRoot() - 0.5) < 0.002)
        }
    }

    @Test func `a level line that does not meet the border is closed`() {
        var ends: [Point: Int] = [:]
        for segment in marchingSquares(bowl(steps: 20), level: 0.3) {
            ends[segment.from, default: 0] += 1
            ends[segment.to, default: 0] += 1
        }
        #expect(!ends.isEmpty)
        #expect(ends.values.allSatisfy { $0 == 2 })
    }

    @Test func `a saddle is parted by the mean of its corners`() {
        let cut = marchingSquares([[1, -0.5], [-0.5, 1]], level: 0)
        #expect(cut.count == 2)
        #expect(cut[0].from.y == 0 && cut[0].to.x == 1)
    }

    @Test func `a level outside the heights has no line`() {
        #expect(marchingSquares(bowl(steps: 10), level: 5).isEmpty)
        #expect(marchingSquares([], level: 0).isEmpty)
        #expect(marchingSquares([[.nan, 1], [2, -3]], level: 0).isEmpty)
    }
}
