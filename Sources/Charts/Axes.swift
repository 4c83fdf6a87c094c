/// What stands along one axis of a chart.
public struct Axis: Sendable, Hashable {
    /// The quantity and its unit.
    public var label: String
    /// How numbers are laid out.
    public var scale: ScaleKind
    /// The range; `nil` takes it from the data.
    public var range: ClosedRange<Double>?

    /// An axis; without a range it takes the data's.
    public init(
        _ label: String = "", scale: ScaleKind = .linear, range: ClosedRange<Double>? = nil
    ) {
        self.label = label
        self.scale = scale
        self.range = range
    }
}

/// The plot area of a chart with its axes: a bottom line with ticks, and a horizontal grid.
struct Axes {
    let x: Scale
    let y: Scale
    let xAxis: Axis
    let yAxis: Axis
    let area: Area

    /// The plot area in drawing units.
    struct Area: Hashable {
        var left: Double
        var right: Double
        var top: Double
        var bottom: Double
    }

    init(xAxis: Axis, yAxis: Axis, points: [Point], rightMargin: Double, height: Double) {
        self.xAxis = xAxis
        self.yAxis = yAxis
        let xDomain = xAxis.range ?? Self.domain(points.map(\.x), xAxis.scale)
        let yDomain = yAxis.range ?? Self.padded(Self.domain(points.map(\.y), yAxis.scale), yAxis)
        let top = yAxis.label.isEmpty ? 16.0 : 34.0
        let bottom = height - (xAxis.label.isEmpty ? 30.0 : 52.0)
        let widest =
            Scale(yAxis.scale, domain: yDomain, from: 0, to: 1).ticks
            .map { axisLabel($0).count }.max() ?? 1
        area = Area(
            left: 12 + 8 * Double(widest), right: 480 - rightMargin, top: top, bottom: bottom)
        x = Scale(xAxis.scale, domain: xDomain, from: area.left, to: area.right)
        y = Scale(yAxis.scale, domain: yDomain, from: area.bottom, to: area.top)
    }

    private static func domain(_ values: [Double], _ kind: ScaleKind) -> ClosedRange<Double> {
        extent(kind == .linear ? values : values.filter { $0 > 0 })
    }

    /// A little room above and below, so that no line lies on the edge.
    private static func padded(_ domain: ClosedRange<Double>, _ axis: Axis) -> ClosedRange<Double> {
        guard axis.scale == .linear else { return domain }
        let room = (domain.upperBound - domain.lowerBound) * 0.04
        return (domain.lowerBound - room)...(domain.upperBound + room)
    }

    /// The place of a data point in the drawing.
    func place(_ point: Point) -> Point { Point(x(point.x), y(point.y)) }

    /// A short piece of a series' line and its name, at the right of the plot.
    func key(_ index: Int, _ name: String, height: Double) -> [SVG] {
        let sample = [
            Point(area.right + 6, height - 4.5), Point(area.right + 28, height - 4.5),
        ]
        return [
            .path(sample, class: "line s\(index + 1)"),
            .label(name, at: Point(area.right + 34, height)),
        ]
    }

    /// Grid, axis line, ticks and labels.
    var parts: [SVG] { grid + bottomLine + names }

    private var grid: [SVG] {
        y.ticks.flatMap { tick -> [SVG] in
            let height = y(tick)
            return [
                .line(Point(area.left, height), Point(area.right, height), class: "grid"),
                .label(
                    axisLabel(tick), at: Point(area.left - 6, height + 4.5), anchor: .end,
                    class: "soft"),
            ]
        }
    }

    private var bottomLine: [SVG] {
        let line = SVG.line(
            Point(area.left, area.bottom), Point(area.right, area.bottom), class: "axis")
        return [line]
            + x.ticks.flatMap { tick -> [SVG] in
                let place = x(tick)
                return [
                    .line(
                        Point(place, area.bottom), Point(place, area.bottom + 5), class: "axis"),
                    .label(
                        axisLabel(tick), at: Point(place, area.bottom + 20), anchor: .middle,
                        class: "soft"),
                ]
            }
    }

    private var names: [SVG] {
        var parts: [SVG] = []
        if !xAxis.label.isEmpty {
            let middle = Point((area.left + area.right) / 2, area.bottom + 42)
            parts.append(.label(xAxis.label, at: middle, anchor: .middle, class: "soft"))
        }
        if !yAxis.label.isEmpty {
            parts.append(.label(yAxis.label, at: Point(0, 14), class: "soft"))
        }
        return parts
    }
}
