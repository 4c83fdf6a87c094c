/// Lines of equal height of a function of two variables, with paths over them: the ways that descents take.
public struct ContourChart: Drawing, Hashable {
    /// What the figure shows, in one sentence.
    public var title: String
    /// The heights on a regular grid: `heights[row][column]`, rows along y.
    public var heights: [[Double]]
    /// The heights at which lines are drawn.
    public var levels: [Double]
    /// Ways over the surface, each with a name at its end.
    public var paths: [Series]
    /// Single points worth naming, such as minima.
    public var marks: [Series]
    /// The horizontal axis; its range is that of the columns.
    public var x: Axis
    /// The vertical axis; its range is that of the rows.
    public var y: Axis
    /// What else the figure says in words.
    public var note: String

    /// A contour chart of a function that is evaluated on a grid.
    public init(
        _ title: String, x: ClosedRange<Double>, y: ClosedRange<Double>, steps: Int = 80,
        levels: [Double], paths: [Series] = [], marks: [Series] = [], xLabel: String = "x",
        yLabel: String = "y", note: String = "", of function: (Double, Double) -> Double
    ) {
        precondition(paths.count <= 4, "A contour chart shows at most 4 paths, not \(paths.count).")
        self.title = title
        heights = Grid(x: x, y: y, steps: steps).values(of: function)
        self.levels = levels
        self.paths = paths
        self.marks = marks
        self.x = Axis(xLabel, range: x)
        self.y = Axis(yLabel, range: y)
        self.note = note
    }

    /// The size of the drawing, in its own units.
    public var size: Point { Point(480, 400) }

    /// The parts of the drawing, back to front.
    public var parts: [SVG] {
        let axes = Axes(xAxis: x, yAxis: y, points: [], rightMargin: rightMargin, height: 400)
        let lines = levels.enumerated().map { index, level in
            contour(level, in: axes, strength: index)
        }
        return axes.parts + lines + pathParts(in: axes) + markParts(in: axes)
    }

    /// The figure in words.
    public var words: String {
        let ways = paths.compactMap { path -> String? in
            guard let first = path.points.first, let last = path.points.last else { return nil }
            return "\(path.name) goes from \(told(first)) to \(told(last))."
        }
        let lines = "Lines at heights \(levels.map(axisLabel).joined(separator: ", "))."
        return ([lines] + ways + (note.isEmpty ? [] : [note])).joined(separator: " ")
    }

    private func told(_ point: Point) -> String {
        "(\(axisLabel(point.x)), \(axisLabel(point.y)))"
    }

    private var rightMargin: Double {
        let longest = paths.map(\.name.count).max() ?? 0
        return longest == 0 ? 16 : min(170, 34 + 7.4 * Double(longest))
    }

    private func contour(_ level: Double, in axes: Axes, strength: Int) -> SVG {
        let segments = marchingSquares(heights, level: level)
        let columns = Double(max(1, (heights.first?.count ?? 1) - 1))
        let rows = Double(max(1, heights.count - 1))
        let across = axes.area.right - axes.area.left
        let up = axes.area.bottom - axes.area.top
        func place(_ point: Point) -> Point {
            Point(
                axes.area.left + point.x / columns * across, axes.area.bottom - point.y / rows * up)
        }
        let data = segments.map { segment in
            let (from, to) = (place(segment.from), place(segment.to))
            return "M\(plain(from.x)) \(plain(from.y)) \(plain(to.x)) \(plain(to.y))"
        }.joined()
        return .element(
            name: "path", attributes: [.init("class", "level"), .init("d", data)], children: [])
    }

    private func pathParts(in axes: Axes) -> [SVG] {
        paths.enumerated().flatMap { index, path -> [SVG] in
            let places = path.points.map(axes.place)
            guard let first = places.first, let last = places.last else { return [] }
            let height = axes.area.top + 10 + 20 * Double(index)
            return [
                .path(places, class: "line s\(index + 1)"),
                .disc(at: first, radius: 3, class: "start"),
                marker(index, at: last),
            ] + axes.key(index, path.name, height: height)
        }
    }

    private func markParts(in axes: Axes) -> [SVG] {
        marks.flatMap { mark in
            mark.points.map(axes.place).flatMap { place -> [SVG] in
                [
                    .line(
                        Point(place.x - 4, place.y), Point(place.x + 4, place.y), class: "axis"),
                    .line(
                        Point(place.x, place.y - 4), Point(place.x, place.y + 4), class: "axis"),
                    .label(mark.name, at: Point(place.x + 7, place.y - 5), class: "soft"),
                ]
            }
        }
    }
}

/// A regular grid over a rectangle.
struct Grid {
    let x: ClosedRange<Double>
    let y: ClosedRange<Double>
    let steps: Int

    /// The function's values, a row for each y from below.
    func values(of function: (Double, Double) -> Double) -> [[Double]] {
        (0...steps).map { row in
            (0...steps).map { column in
                function(Self.at(column, of: steps, in: x), Self.at(row, of: steps, in: y))
            }
        }
    }

    static func at(_ step: Int, of steps: Int, in range: ClosedRange<Double>) -> Double {
        let share = Double(step) / Double(steps)
        return range.lowerBound + share * (range.upperBound - range.lowerBound)
    }
}
