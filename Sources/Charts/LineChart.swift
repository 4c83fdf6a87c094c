/// A named row of points, joined by a line or drawn as points.
public struct Series: Sendable, Hashable {
    /// The name, written at the line's end.
    public var name: String
    /// The points, in drawing order.
    public var points: [Point]

    /// A series of points.
    public init(_ name: String, _ points: [Point]) {
        self.name = name
        self.points = points
    }

    /// A series of `y` over `x`; the shorter list decides how many points there are.
    public init(_ name: String = "", x: [Double], y: [Double]) {
        self.init(name, zip(x, y).map { Point($0, $1) })
    }

    /// A series of `y` over 0, 1, 2, …
    public init(_ name: String, _ y: [Double]) {
        self.init(name, y.enumerated().map { Point(Double($0), $1) })
    }
}

/// Lines over a common axis, named at their ends: losses against steps, functions and their slopes.
///
/// Where the ends are too close for the names to stand beside them, a piece of its line stands before each name.
/// Up to four series differ in colour and in dashes; for more, draw several charts.
public struct LineChart: Drawing, Hashable {
    /// What the figure shows, in one sentence.
    public var title: String
    /// The lines.
    public var series: [Series]
    /// The horizontal axis.
    public var x: Axis
    /// The vertical axis.
    public var y: Axis
    /// What else the figure says in words; the ends of the lines are told anyway.
    public var note: String
    /// The height in drawing units.
    public var height: Double

    /// A line chart.
    public init(
        _ title: String, _ series: [Series], x: Axis = .init(), y: Axis = .init(),
        note: String = "", height: Double = 262
    ) {
        precondition(series.count <= 4, "A line chart shows at most 4 series, not \(series.count).")
        self.title = title
        self.series = series
        self.x = x
        self.y = y
        self.note = note
        self.height = height
    }

    /// The size of the drawing, in its own units.
    public var size: Point { Point(480, height) }

    /// The parts of the drawing, back to front.
    public var parts: [SVG] {
        let isCrowded = isCrowded(endNames(in: axes(rightMargin: 12)))
        let axes = axes(rightMargin: rightMargin + (isCrowded ? 26 : 0))
        let names = endNames(in: axes).flatMap { name -> [SVG] in
            isCrowded
                ? axes.key(name.index, series[name.index].name, height: name.height)
                : [.label(series[name.index].name, at: Point(axes.area.right + 8, name.height))]
        }
        let lines = series.enumerated().reversed().map { index, series in
            SVG.path(thinned(series.points.map(axes.place)), class: "line s\(index + 1)")
        }
        return axes.parts + lines + names
    }

    private func axes(rightMargin: Double) -> Axes {
        Axes(
            xAxis: x, yAxis: y, points: series.flatMap(\.points), rightMargin: rightMargin,
            height: height)
    }

    /// The figure in words.
    public var words: String {
        let ends = series.map { series -> String in
            guard let first = series.points.first, let last = series.points.last else {
                return "\(series.name) has no points."
            }
            let name = series.name.isEmpty ? "The line" : series.name
            return "\(name) goes from \(axisLabel(first.y)) at \(axisLabel(first.x)) "
                + "to \(axisLabel(last.y)) at \(axisLabel(last.x))."
        }
        return (ends + (note.isEmpty ? [] : [note])).joined(separator: " ")
    }

    private var rightMargin: Double {
        let longest = series.map(\.name.count).max() ?? 0
        return longest == 0 ? 12 : min(200, 16 + 7.4 * Double(longest))
    }

    /// The series with a name, where its line ends and how high its name stands.
    private typealias EndName = (index: Int, end: Double, height: Double)

    /// The names beside the lines' ends, at least 15 units apart, in the order of the ends.
    private func endNames(in axes: Axes) -> [EndName] {
        let ends = series.indices.compactMap { index -> (index: Int, y: Double)? in
            guard !series[index].name.isEmpty else { return nil }
            let places = series[index].points.map(axes.place)
            guard let last = places.last(where: { $0.y.isFinite }) else { return nil }
            return (index, min(max(last.y, axes.area.top), axes.area.bottom) + 4.5)
        }.sorted { $0.y < $1.y }
        let heights = spread(ends.map(\.y), apart: 15, atMost: axes.area.bottom + 4.5)
        return zip(ends, heights).map { ($0.index, $0.y, $1) }
    }

    /// Whether a name had to go so far from its line's end that it may be taken for another's.
    private func isCrowded(_ names: [EndName]) -> Bool {
        names.contains { abs($0.end - $0.height) > 7 }
    }
}

/// Sorted places moved as little as needed so that neighbours are `apart` from each other.
func spread(_ places: [Double], apart: Double, atMost limit: Double) -> [Double] {
    var result = places
    for index in result.indices.dropFirst() {
        result[index] = max(result[index], result[index - 1] + apart)
    }
    var ceiling = limit
    for index in result.indices.reversed() {
        result[index] = min(result[index], ceiling)
        ceiling = result[index] - apart
    }
    return result
}

/// A long line with only the lowest and highest point of each unit of width kept, in drawing order.
func thinned(_ points: [Point]) -> [Point] {
    guard points.count > 960 else { return points }
    var result: [Point] = []
    var column: [Point] = []
    func flush() {
        guard let low = column.indices.min(by: { column[$0].y < column[$1].y }),
            let high = column.indices.max(by: { column[$0].y < column[$1].y })
        else { return }
        result += Set([low, high]).sorted().map { column[$0] }
        column = []
    }
    for point in points {
        if let first = column.first, point.x.rounded(.down) != first.x.rounded(.down) { flush() }
        column.append(point)
    }
    flush()
    return result
}
