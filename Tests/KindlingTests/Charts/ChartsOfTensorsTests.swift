import Kindling
import Testing

@Suite struct ChartsOfTensorsTests {
    @Test func `a series takes the elements of two tensors in order`() {
        let x = Tensor.arange(4)
        let series = Series("squares", x: x, y: (x * x).float())
        #expect(series.points == [Point(0, 0), Point(1, 1), Point(2, 4), Point(3, 9)])
        #expect(Series("two", Tensor([2.5, 3.5])).points == [Point(0, 2.5), Point(1, 3.5)])
    }

    @Test func `strides and gradients do not show in a chart`() {
        let table = Tensor.arange(6).view(2, 3)
        #expect(HeatMap("t", table.t()).rows == [[0, 3], [1, 4], [2, 5]])
        let weights: Tensor = [1.0, 2.0]
        weights.requiresGrad = true
        #expect(Series("w", weights * 2).points.map(\.y) == [2, 4])
    }

    @Test func `images may have an axis of one channel`() {
        let images = Tensor.arange(12).view(2, 1, 3, 2)
        let grid = ImageGrid("two", images, captions: ["first"])
        #expect(
            grid.pictures.map(\.rows) == [
                [[0, 1], [2, 3], [4, 5]], [[6, 7], [8, 9], [10, 11]],
            ])
        #expect(grid.pictures.map(\.caption) == ["first", ""])
        #expect(ImageGrid("two", images.squeeze(1)).pictures.count == 2)
    }

    @Test func `the three colours of a pixel are neighbours in its row`() {
        let grid = ImageGrid("one", Tensor.arange(12).view(1, 3, 2, 2))
        #expect(grid.pictures[0].rows == [[0, 4, 8, 1, 5, 9], [2, 6, 10, 3, 7, 11]])
        #expect(grid.pictures[0].channels == 3 && grid.words.contains("2 × 2"))
    }

    @Test func `a histogram counts every element`() {
        let chart = Histogram("ones", Tensor.ones(3, 4), bins: 2, range: 0...2)
        #expect(chart.words.contains("12"))
    }

    @Test func `a graph is drawn from its leaves to its result`() {
        let x: Tensor = [2.0]
        let w: Tensor = [3.0]
        x.requiresGrad = true
        w.requiresGrad = true
        let y = (x * w).sum() + x.sum()
        let drawing = GraphDrawing("y", of: y, names: ["x", "w"])
        #expect(
            drawing.nodes.map(\.label) == [
                "x", "w", "MulBackward0", "SumBackward0", "SumBackward0", "AddBackward0",
            ])
        #expect(drawing.nodes.map(\.isOperation) == [false, false, true, true, true, true])
        let edges = drawing.edges.map { [$0.from, $0.to] }
        #expect(edges == [[0, 2], [1, 2], [2, 3], [0, 4], [3, 5], [4, 5]])
    }
}
