/// Bars over named things: counts, accuracies, parameters by layer.
public struct BarChart: Drawing, Hashable {
    /// What the figure shows, in one sentence.
    public var title: String
    /// The name under each bar.
    public var names: [String]
    /// The height of each bar.
    public var values: [Double]
    /// The vertical axis; it always holds 0.
    public var y: Axis
    /// What the bars stand over.
    public var xLabel: String
    /// What else the figure says in words.
    public var note: String
    /// The height in drawing units.
    public var height: Double

    /// A bar chart; names and values have the same count.
    public init(
        _ title: String, names: [String], values: [Double], xLabel: String = "",
        y: Axis = .init(), note: String = "", height: Double = 240
    ) {
        precondition(
            names.count == values.count, "\(names.count) names for \(values.count) bars.")
        self.title = title
        self.names = names
        self.values = values
        self.xLabel = xLabel
        self.y = y
        self.note = note
        self.height = height
    }

    /// The size of the drawing, in its own units.
    public var size: Point { Point(480, height) }

    /// The parts of the drawing, back to front.
    public var parts: [SVG] {
        var vertical = y
        vertical.range = y.range ?? range
        let horizontal = Axis(xLabel, range: 0...Double(max(1, values.count)))
        let axes = Axes(
            xAxis: horizontal, yAxis: vertical, points: [], rightMargin: 12, height: height)
        return axes.parts.filter { !isBottomTick($0, of: axes) } + bars(in: axes)
    }

    /// The figure in words.
    public var words: String {
        let told = zip(names, values).map { "\($0): \(axisLabel($1))" }.joined(separator: ", ")
        return told + "." + (note.isEmpty ? "" : " " + note)
    }

    private var range: ClosedRange<Double> {
        let data = extent(values + [0])
        let room = (data.upperBound - data.lowerBound) * 0.06
        let low = data.lowerBound < 0 ? data.lowerBound - room : 0
        return low...max(low + 1e-9, data.upperBound + room)
    }

    /// Bars have names in place of the numbers that an axis would write.
    private func isBottomTick(_ part: SVG, of axes: Axes) -> Bool {
        guard case .element(let name, let attributes, _) = part else { return false }
        let bottom = plain(axes.area.bottom + 20)
        if name == "text" { return attributes.contains(.init("y", bottom)) }
        let ending = " \(plain(axes.area.bottom + 5))"
        return attributes.contains { $0.name == "d" && $0.value.hasSuffix(ending) }
    }

    private func bars(in axes: Axes) -> [SVG] {
        let step = (axes.area.right - axes.area.left) / Double(max(1, values.count))
        let ground = axes.y(min(max(0, axes.y.domain.lowerBound), axes.y.domain.upperBound))
        return zip(names, values).enumerated().flatMap { index, bar -> [SVG] in
            let middle = axes.area.left + (Double(index) + 0.5) * step
            let top = axes.y(bar.1)
            return [
                .rectangle(
                    x: middle - step / 3, y: min(top, ground), width: step * 2 / 3,
                    height: abs(ground - top), class: "a1"),
                .label(
                    bar.0, at: Point(middle, axes.area.bottom + 20), anchor: .middle,
                    class: "soft"),
            ]
        }
    }
}
