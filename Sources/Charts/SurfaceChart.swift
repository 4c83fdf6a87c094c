#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A function of two variables as a surface seen from above at an angle, with paths that run over it.
///
/// Heights can be squeezed by `lift`, for example `log`, where a few tall walls would flatten the rest.
public struct SurfaceChart: Drawing, Hashable {
    /// What the figure shows, in one sentence.
    public var title: String
    /// The heights as they are drawn: `heights[row][column]`, rows along y.
    public let heights: [[Double]]
    /// The range of the columns.
    public let x: ClosedRange<Double>
    /// The range of the rows.
    public let y: ClosedRange<Double>
    /// Ways over the surface; each point is a place on the ground.
    public let paths: [Series]
    /// The ways' heights, as they are drawn.
    private let pathHeights: [[Double]]
    /// The turn of the view about the vertical axis, in degrees.
    public var turn: Double
    /// What else the figure says in words.
    public var note: String

    /// A surface of a function that is evaluated on a grid.
    public init(
        _ title: String, x: ClosedRange<Double>, y: ClosedRange<Double>, steps: Int = 32,
        paths: [Series] = [], turn: Double = 30, note: String = "",
        lift: (Double) -> Double = { $0 }, of function: (Double, Double) -> Double
    ) {
        self.title = title
        heights = Grid(x: x, y: y, steps: steps).values { lift(function($0, $1)) }
        self.x = x
        self.y = y
        self.paths = paths
        pathHeights = paths.map { $0.points.map { lift(function($0.x, $0.y)) } }
        self.turn = turn
        self.note = note
    }

    /// The size of the drawing, in its own units.
    public var size: Point { Point(480, 360) }

    /// The figure in words.
    public var words: String {
        let range = extent(heights.joined())
        let sentence =
            "A surface over x from \(axisLabel(x.lowerBound)) to \(axisLabel(x.upperBound)) and "
            + "y from \(axisLabel(y.lowerBound)) to \(axisLabel(y.upperBound)); drawn heights from "
            + "\(axisLabel(range.lowerBound)) to \(axisLabel(range.upperBound))."
        return sentence + (note.isEmpty ? "" : " " + note)
    }

    /// The parts of the drawing, back to front.
    public var parts: [SVG] { tiles + ways + corners }

    /// Places on the unit square and height 0…1 to the drawing.
    private func project(_ place: (u: Double, v: Double), _ height: Double) -> Point {
        let angle = turn * .pi / 180
        let (across, along) = (place.u - 0.5, place.v - 0.5)
        let right = across * cos(angle) - along * sin(angle)
        let back = across * sin(angle) + along * cos(angle)
        return Point(240 + 300 * right, 215 - 110 * back - 130 * (height - 0.25))
    }

    private func share(_ height: Double) -> Double {
        let range = extent(heights.joined())
        return (height - range.lowerBound) / (range.upperBound - range.lowerBound)
    }

    /// The grid's cells from the back to the front, lighter where they are lower.
    private var tiles: [SVG] {
        let range = extent(heights.joined())
        let span = range.upperBound - range.lowerBound
        let rows = heights.count - 1
        let columns = (heights.first?.count ?? 1) - 1
        let cells = (0..<rows).flatMap { row in (0..<columns).map { (row, $0) } }
        let order = cells.sorted { depth($0, rows, columns) > depth($1, rows, columns) }
        return order.map { row, column in
            let corners = [(0, 0), (0, 1), (1, 1), (1, 0)].map { up, right -> Point in
                let height = (heights[row + up][column + right] - range.lowerBound) / span
                return project(
                    (Double(column + right) / Double(columns), Double(row + up) / Double(rows)),
                    height)
            }
            let level = (heights[row][column] + heights[row + 1][column + 1]) / 2
            return tile(corners, shade: (level - range.lowerBound) / span)
        }
    }

    private func depth(_ cell: (Int, Int), _ rows: Int, _ columns: Int) -> Double {
        let angle = turn * .pi / 180
        return Double(cell.1) / Double(columns) * sin(angle)
            + Double(cell.0) / Double(rows) * cos(angle)
    }

    private func tile(_ corners: [Point], shade: Double) -> SVG {
        let data =
            "M" + corners.map { "\(plain($0.x)) \(plain($0.y))" }.joined(separator: " ") + "Z"
        return .group(
            [
                .element(
                    name: "path", attributes: [.init("class", "ground"), .init("d", data)],
                    children: []),
                .element(
                    name: "path",
                    attributes: [
                        .init("class", "q"), .init("fill-opacity", 0.08 + 0.8 * shade),
                        .init("d", data),
                    ], children: []),
            ], class: "tile")
    }

    private var ways: [SVG] {
        zip(paths, pathHeights).enumerated().map { index, way in
            let places = zip(way.0.points, way.1).map { point, height in
                project(
                    (
                        (point.x - x.lowerBound) / (x.upperBound - x.lowerBound),
                        (point.y - y.lowerBound) / (y.upperBound - y.lowerBound)
                    ), share(height))
            }
            return .path(places, class: "line s\(min(index, 3) + 1)")
        }
    }

    /// The corners of the ground but the rearmost, named by their coordinates.
    private var corners: [SVG] {
        let all = [(0.0, 0.0), (1, 0), (1, 1), (0, 1)].sorted {
            project($0, 0).y < project($1, 0).y
        }
        return all.dropFirst().map { u, v in
            let place = project((u, v), 0)
            let at = (u == 0 ? x.lowerBound : x.upperBound, v == 0 ? y.lowerBound : y.upperBound)
            let middle = min(max(place.x, 40), 440)
            return .label(
                "(\(axisLabel(at.0)), \(axisLabel(at.1)))", at: Point(middle, place.y + 18),
                anchor: .middle, class: "soft")
        }
    }
}
