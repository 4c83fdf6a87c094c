import Testing

@testable import Charts

@Suite struct ScaleTests {
    @Test(arguments: [
        (0.0...1.0, [0, 0.2, 0.4, 0.6, 0.8, 1]), (-6...6, [-5, 0, 5]),
        (0...49, [0, 10, 20, 30, 40]),
        (0.93...1.07, [0.95, 1, 1.05]),
    ])
    func `linear ticks are round numbers within the range`(
        domain: ClosedRange<Double>, expected: [Double]
    ) {
        let ticks = Scale(.linear, domain: domain, from: 0, to: 100).ticks
        #expect(ticks.count == expected.count)
        #expect(zip(ticks, expected).allSatisfy { abs($0 - $1) < 1e-12 })
    }

    @Test func `logarithmic ticks are powers of ten`() {
        let ticks = Scale(.logarithmic, domain: 0.002...3000, from: 0, to: 1).ticks
        #expect(ticks.map(axisLabel) == ["0.01", "0.1", "1", "10", "100", "1000"])
    }

    @Test(arguments: [
        (1.07...26.4, ["2", "5", "10", "20"]), (0.047...0.111, ["0.05", "0.1"]),
        (10...300, ["10", "20", "50", "100", "200"]), (6...7, ["6", "7"]),
    ])
    func `a short logarithmic axis has ticks between the powers of ten`(
        domain: ClosedRange<Double>, expected: [String]
    ) {
        let ticks = Scale(.logarithmic, domain: domain, from: 0, to: 1).ticks
        #expect(ticks.map(axisLabel) == expected)
    }

    @Test func `equal ratios take equal room on a logarithmic scale`() {
        let scale = Scale(.logarithmic, domain: 1...10000, from: 0, to: 400)
        #expect(abs(scale(10) - 100) < 1e-9)
        #expect(abs(scale(1000) - 300) < 1e-9)
        #expect(scale(-1).isNaN)
    }

    @Test(arguments: [
        (0.0, "0"), (-4, "−4"), (0.25, "0.25"), (25088, "25,088"), (1234, "1234"),
        (2e6, "2 × 10⁶"), (1e-5, "10⁻⁵"), (-1e7, "−10⁷"), (0.0001, "0.0001"),
    ])
    func `axis labels are short and have a real minus`(value: Double, text: String) {
        #expect(axisLabel(value) == text)
    }

    @Test func `an extent is never empty`() {
        #expect(extent([3.0]) == 1.5...4.5)
        #expect(extent([0.0]) == -1...1)
        #expect(extent([.nan, .infinity]) == 0...1)
        #expect(extent([2, .nan, 1]) == 1...2)
    }
}
