/// Boxes and arrows from left to right: the graph of an expression, a network's blocks, an unrolled cell.
public struct GraphDrawing: Drawing, Hashable {
    /// A box.
    public struct Node: Sendable, Hashable {
        /// What stands in the box.
        public var label: String
        /// A second line in small mono type: a shape or a value.
        public var detail: String
        /// Operations have round ends; values have corners.
        public var isOperation: Bool

        /// A box with a label and, under it, a detail.
        public init(_ label: String, detail: String = "", isOperation: Bool = false) {
            self.label = label
            self.detail = detail
            self.isOperation = isOperation
        }
    }

    /// An arrow from one box to another.
    public struct Edge: Sendable, Hashable {
        /// The index of the box it leaves.
        public var from: Int
        /// The index of the box it reaches.
        public var to: Int
        /// What stands on the way forward.
        public var label: String
        /// What flows back along it: a gradient. Drawn dashed, in another colour.
        public var back: String

        /// An arrow.
        public init(_ from: Int, _ to: Int, label: String = "", back: String = "") {
            self.from = from
            self.to = to
            self.label = label
            self.back = back
        }
    }

    /// What the figure shows, in one sentence.
    public var title: String
    /// The boxes.
    public var nodes: [Node]
    /// The arrows; they must not form a circle.
    public var edges: [Edge]
    /// What else the figure says in words.
    public var note: String

    /// A graph.
    public init(_ title: String, nodes: [Node], edges: [Edge], note: String = "") {
        self.title = title
        self.nodes = nodes
        self.edges = edges
        self.note = note
    }

    /// The size of the drawing, in its own units.
    public var size: Point {
        let columns = columnSpans
        return Point(
            max(480, columns.last?.end ?? 0),
            Double(layout.map(\.row).max() ?? 0) * rowPitch + rowPitch)
    }

    /// The parts of the drawing, back to front.
    public var parts: [SVG] {
        let places = self.places
        return edges.flatMap { arrow($0, places) } + zip(nodes, places).flatMap { box($0, at: $1) }
    }

    /// The figure in words.
    public var words: String {
        let boxes = nodes.map { $0.detail.isEmpty ? $0.label : "\($0.label) (\($0.detail))" }
        let arrows = edges.map { edge -> String in
            let way = "\(nodes[edge.from].label) to \(nodes[edge.to].label)"
            return edge.back.isEmpty ? way : "\(way), back: \(edge.back)"
        }
        return "Boxes: \(boxes.joined(separator: ", ")). Arrows: "
            + arrows.joined(separator: "; ") + "." + (note.isEmpty ? "" : " " + note)
    }

    private var rowPitch: Double { edges.contains { !$0.back.isEmpty } ? 74 : 58 }

    /// A column for each box, one past its furthest source, and a row within the column.
    private var layout: [(column: Int, row: Int)] {
        var columns = [Int](repeating: 0, count: nodes.count)
        for _ in nodes.indices {
            for edge in edges {
                columns[edge.to] = max(columns[edge.to], columns[edge.from] + 1)
            }
        }
        for index in nodes.indices where !edges.contains(where: { $0.to == index }) {
            let targets = edges.filter { $0.from == index }.map { columns[$0.to] }
            if let nearest = targets.min() { columns[index] = nearest - 1 }
        }
        var used: [Int: Int] = [:]
        return columns.map { column in
            defer { used[column, default: 0] += 1 }
            return (column, used[column, default: 0])
        }
    }

    private var places: [Point] {
        let layout = self.layout
        let columns = columnSpans
        let rows = (layout.map(\.row).max() ?? 0) + 1
        return layout.map { column, row in
            let inColumn = layout.count { $0.column == column }
            let free = Double(rows - inColumn) / 2
            let middle = (columns[column].start + columns[column].end) / 2
            return Point(middle, (Double(row) + free + 0.5) * rowPitch)
        }
    }

    /// Equal columns, or, where a box would not fit into one, columns as wide as their widest boxes.
    private var columnSpans: [(start: Double, end: Double)] {
        let layout = self.layout
        let count = (layout.map(\.column).max() ?? 0) + 1
        let widest = (0..<count).map { column in
            layout.indices.filter { layout[$0].column == column }.map { width(nodes[$0]) }.max()
                ?? 0
        }
        let arrow = 24.0
        let pitch = 480 / Double(count)
        let isEqual = widest.allSatisfy { $0 + arrow <= pitch }
        let between = isEqual ? 0 : max(arrow, (480 - widest.reduce(0, +)) / Double(count))
        var start = 0.0
        return widest.map { width in
            defer { start += isEqual ? pitch : width + between }
            return (start, start + (isEqual ? pitch : width + between))
        }
    }

    private func width(_ node: Node) -> Double {
        8.2 * Double(max(node.label.count, node.detail.count, 2)) + 14
    }

    private func box(_ node: Node, at place: Point) -> [SVG] {
        let width = self.width(node)
        let height = node.detail.isEmpty ? 26.0 : 40
        var attributes: [SVG.Attribute] = [
            .init("class", "box"), .init("x", place.x - width / 2),
            .init("y", place.y - height / 2), .init("width", width), .init("height", height),
        ]
        if node.isOperation { attributes.append(.init("rx", 13)) }
        let lift = node.detail.isEmpty ? 5.0 : -3
        let label = SVG.label(node.label, at: Point(place.x, place.y + lift), anchor: .middle)
        let detail = SVG.label(
            node.detail, at: Point(place.x, place.y + 13), anchor: .middle, class: "soft mono")
        return [.element(name: "rect", attributes: attributes, children: []), label]
            + (node.detail.isEmpty ? [] : [detail])
    }

    private func arrow(_ edge: Edge, _ places: [Point]) -> [SVG] {
        let (a, b) = (places[edge.from], places[edge.to])
        let start = Point(a.x + width(nodes[edge.from]) / 2, a.y)
        let end = Point(b.x - width(nodes[edge.to]) / 2 - 1, b.y)
        let middle = Point((start.x + end.x) / 2, (start.y + end.y) / 2)
        var parts: [SVG] = [
            .line(start, end, class: "edge"), head(from: start, to: end, class: "tip"),
        ]
        if !edge.label.isEmpty {
            // A label over a steep arrow is lifted until its end is clear of the line.
            let slope = abs((end.y - start.y) / max(1, end.x - start.x))
            let lift = 6 + min(slope * 4 * Double(edge.label.count), 18)
            parts.append(
                .label(
                    edge.label, at: Point(middle.x, middle.y - lift), anchor: .middle,
                    class: "mono over"))
        }
        if !edge.back.isEmpty {
            let (from, to) = (Point(end.x, end.y + 7), Point(start.x, start.y + 7))
            parts += [.line(from, to, class: "line s2"), head(from: from, to: to, class: "a2")]
            parts.append(
                .label(
                    edge.back, at: Point(middle.x, middle.y + 24), anchor: .middle,
                    class: "mono over back"))
        }
        return parts
    }

    /// A solid head of 5 units at the end of an arrow.
    private func head(from: Point, to: Point, class names: String) -> SVG {
        let (dx, dy) = (to.x - from.x, to.y - from.y)
        let length = max(1e-9, (dx * dx + dy * dy).squareRoot())
        let (ux, uy) = (dx / length * 5, dy / length * 5)
        let corners = [
            to, Point(to.x - ux - uy / 2, to.y - uy + ux / 2),
            Point(to.x - ux + uy / 2, to.y - uy - ux / 2),
        ]
        return .path(corners, class: names, closed: true)
    }
}
