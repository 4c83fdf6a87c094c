/// Numbers that a training run notes as it goes: losses, accuracies, rates.
///
/// What TensorBoard and Visdom are used for in Python: `log.chart("Loss")` draws what was noted.
///
/// ```swift
/// var log = ScalarLog()
/// for step in 0..<100 {
///     log.add("loss", 1 / Double(step + 1), step: step)
/// }
/// let chart = log.chart("Loss while training", x: "step")
/// ```
public struct ScalarLog: Sendable {
    /// The series in the order in which they were first noted.
    public private(set) var series: [Series] = []

    /// A log without numbers.
    public init() {}

    /// Notes a number.
    ///
    /// - Parameters:
    ///   - name: the series that it belongs to.
    ///   - step: its place; one more than the series' last if it is not given.
    public mutating func add(_ name: String, _ value: Double, step: Int? = nil) {
        let place = place(of: name)
        let next = series[place].points.last.map { $0.x + 1 } ?? 0
        series[place].points.append(Point(step.map(Double.init) ?? next, value))
    }

    /// Notes the one element of a tensor, such as a loss.
    public mutating func add(_ name: String, _ value: Tensor, step: Int? = nil) {
        add(name, value.item() as Double, step: step)
    }

    /// The numbers of one series, in order; none for a name that was not noted.
    public subscript(name: String) -> [Double] {
        series.first { $0.name == name }?.points.map(\.y) ?? []
    }

    /// The series as lines over their steps.
    ///
    /// - Parameters:
    ///   - names: the series that are drawn; all if none are given.
    ///   - isLogarithmic: whether a factor is a distance on the upright axis.
    public func chart(
        _ title: String, _ names: [String] = [], x: String = "step", y: String = "",
        isLogarithmic: Bool = false
    ) -> LineChart {
        let drawn = names.isEmpty ? series : series.filter { names.contains($0.name) }
        return LineChart(
            title, drawn, x: Axis(x), y: Axis(y, scale: isLogarithmic ? .logarithmic : .linear))
    }

    /// The numbers as a table for other programs: a line `series,step,value` for each.
    public var csv: String {
        let lines = series.flatMap { series in
            series.points.map { "\(Self.quoted(series.name)),\(Int($0.x)),\($0.y)" }
        }
        return (["series,step,value"] + lines).joined(separator: "\r\n") + "\r\n"
    }

    private mutating func place(of name: String) -> Int {
        if let place = series.firstIndex(where: { $0.name == name }) { return place }
        series.append(Series(name, [Point]()))
        return series.count - 1
    }

    /// A field as RFC 4180 wants it.
    private static func quoted(_ text: String) -> String {
        guard text.contains(where: { ",\"\r\n".contains($0) }) else { return text }
        return "\""
            + text.split(separator: "\"", omittingEmptySubsequences: false)
            .joined(separator: "\"\"") + "\""
    }
}
