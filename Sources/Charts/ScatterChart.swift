/// Points in up to four groups, told apart by form as well as by colour, with lines drawn over them if wanted.
public struct ScatterChart: Drawing, Hashable {
    /// What the figure shows, in one sentence.
    public var title: String
    /// The groups of points.
    public var groups: [Series]
    /// Lines over the points: a fitted line, a border.
    public var lines: [Series]
    /// The horizontal axis.
    public var x: Axis
    /// The vertical axis.
    public var y: Axis
    /// What else the figure says in words.
    public var note: String
    /// The height in drawing units.
    public var height: Double

    /// A scatter chart.
    public init(
        _ title: String, _ groups: [Series], lines: [Series] = [], x: Axis = .init(),
        y: Axis = .init(), note: String = "", height: Double = 300
    ) {
        precondition(
            groups.count <= 4, "A scatter chart shows at most 4 groups, not \(groups.count).")
        self.title = title
        self.groups = groups
        self.lines = lines
        self.x = x
        self.y = y
        self.note = note
        self.height = height
    }

    /// The size of the drawing, in its own units.
    public var size: Point { Point(480, height) }

    /// The parts of the drawing, back to front.
    public var parts: [SVG] {
        let named = groups.filter { !$0.name.isEmpty }
        let longest = (named + lines).map(\.name.count).max() ?? 0
        let axes = Axes(
            xAxis: x, yAxis: y, points: (groups + lines).flatMap(\.points),
            rightMargin: longest == 0 ? 12 : min(180, 40 + 7.4 * Double(longest)), height: height)
        let dots = groups.enumerated().flatMap { index, group in
            group.points.map { marker(index, at: axes.place($0)) }
        }
        let paths = lines.enumerated().map { index, line in
            SVG.path(thinned(line.points.map(axes.place)), class: "line s\(index + 1)")
        }
        return axes.parts + dots + paths + key(in: axes)
    }

    /// The figure in words.
    public var words: String {
        let counts = groups.map { group in
            "\(group.points.count) points" + (group.name.isEmpty ? "" : " of \(group.name)")
        }
        let spans = "x from \(span(\.x)), y from \(span(\.y))."
        return counts.joined(separator: ", ") + "; " + spans + (note.isEmpty ? "" : " " + note)
    }

    private func span(_ part: KeyPath<Point, Double>) -> String {
        let range = extent(groups.flatMap(\.points).map { $0[keyPath: part] })
        return "\(axisLabel(range.lowerBound)) to \(axisLabel(range.upperBound))"
    }

    /// The names of groups and lines with their forms, at the right of the plot.
    private func key(in axes: Axes) -> [SVG] {
        let dots = groups.indices.filter { !groups[$0].name.isEmpty }
        let named = lines.indices.filter { !lines[$0].name.isEmpty }
        func height(_ row: Int) -> Double { axes.area.top + 10 + 20 * Double(row) }
        return dots.enumerated().flatMap { row, index -> [SVG] in
            [
                marker(index, at: Point(axes.area.right + 17, height(row) - 4.5)),
                .label(groups[index].name, at: Point(axes.area.right + 34, height(row))),
            ]
        }
            + named.enumerated().flatMap { row, index in
                axes.key(index, lines[index].name, height: height(dots.count + row))
            }
    }
}

/// The form of a group's points: a disc, a square, a triangle, a cross.
func marker(_ index: Int, at place: Point) -> SVG {
    let (x, y) = (place.x, place.y)
    switch index {
    case 0: return .disc(at: place, radius: 3, class: "a1")
    case 1: return .rectangle(x: x - 3, y: y - 3, width: 6, height: 6, class: "a2")
    case 2:
        let corners = [Point(x, y - 4), Point(x + 4, y + 3), Point(x - 4, y + 3)]
        return .path(corners, class: "a3", closed: true)
    default:
        return .group(
            [
                .line(Point(x - 3, y - 3), Point(x + 3, y + 3), class: "c4"),
                .line(Point(x - 3, y + 3), Point(x + 3, y - 3), class: "c4"),
            ], class: "mark")
    }
}
