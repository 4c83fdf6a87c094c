import Kindling
import Testing

@Suite struct ScalarLogTests {
    @Test func `series keep their order and count their steps`() {
        var log = ScalarLog()
        log.add("loss", 2)
        log.add("accuracy", 0.5, step: 10)
        log.add("loss", Tensor(1.5))
        log.add("accuracy", 0.75)
        #expect(log.series.map(\.name) == ["loss", "accuracy"])
        #expect(log["loss"] == [2, 1.5])
        #expect(log.series[1].points == [Point(10, 0.5), Point(11, 0.75)])
        #expect(log["none"].isEmpty)
    }

    @Test func `a chart draws what is asked for`() {
        var log = ScalarLog()
        for step in 0..<3 {
            log.add("train", 1 / Double(step + 1))
            log.add("test", 2 / Double(step + 1))
        }
        #expect(log.chart("Loss").series.map(\.name) == ["train", "test"])
        let chart = log.chart("Loss", ["test"], isLogarithmic: true)
        #expect(chart.series.map(\.name) == ["test"])
        #expect(chart.y.scale == .logarithmic)
    }

    @Test func `the table can be read by other programs`() {
        var log = ScalarLog()
        log.add("a \"b\", c", 0.25)
        log.add("loss", 1, step: 7)
        #expect(log.csv == "series,step,value\r\n\"a \"\"b\"\", c\",0,0.25\r\nloss,7,1.0\r\n")
    }
}
