/// Tables of cells, shaded by group: a strip of memory and the shapes that walk over it.
public struct CellDrawing: Drawing, Hashable {
    /// A table of cells with a caption.
    public struct Table: Sendable, Hashable {
        /// What stands above the cells.
        public var caption: String
        /// The cells, row by row.
        public var rows: [[Cell]]
        /// Whether it stands beside the table before it, where there is room, and not below.
        public var isBeside: Bool

        /// A table of cells.
        public init(_ caption: String, _ rows: [[Cell]], isBeside: Bool = false) {
            self.caption = caption
            self.rows = rows
            self.isBeside = isBeside
        }

        /// A row of texts in two shades, which change after every `turn` cells.
        public init(_ caption: String, row texts: [String], turn: Int) {
            precondition(turn > 0, "The shade changes after at least one cell.")
            let cells = texts.enumerated().map { Cell($1, group: 1 + $0 / turn % 2) }
            self.init(caption, [cells])
        }
    }

    /// A cell: its text and the group that it belongs to.
    public struct Cell: Sendable, Hashable {
        /// The text.
        public var text: String
        /// The group, from 0: groups 0, 1 and 2 are ever lighter; `nil` is an empty, dashed cell.
        public var group: Int?

        /// A cell of a group.
        public init(_ text: String, group: Int? = 0) {
            self.text = text
            self.group = group
        }
    }

    /// What the figure shows, in one sentence.
    public var title: String
    /// The tables, from top to bottom.
    public var tables: [Table]
    /// What else the figure says in words.
    public var note: String

    /// A drawing of tables.
    public init(_ title: String, _ tables: [Table], note: String = "") {
        self.title = title
        self.tables = tables
        self.note = note
    }

    private static let height = 32.0
    private static let gap = 24.0

    private func cellWidth(of table: Table) -> Double {
        let columns = table.rows.map(\.count).max() ?? 1
        let longest = table.rows.joined().map(\.text.count).max() ?? 1
        return min(max(34, 9 * Double(longest) + 10), 480 / Double(max(1, columns)))
    }

    /// The room that a table and its caption take.
    private func extent(of table: Table) -> Point {
        let columns = Double(table.rows.map(\.count).max() ?? 1)
        // A character of a caption is about 5.5 units wide.
        let width = max(columns * cellWidth(of: table), 5.5 * Double(table.caption.count))
        return Point(width, 26 + Double(table.rows.count) * Self.height)
    }

    /// The upper left corner of each table.
    private var corners: [Point] {
        var (corner, bottom) = (Point(0, 0), 0.0)
        return tables.map { table in
            let extent = extent(of: table)
            if !table.isBeside || corner.x + extent.x > 480 {
                corner = Point(0, bottom == 0 ? 0 : bottom + 14)
            }
            defer { corner.x += extent.x + Self.gap }
            bottom = max(bottom, corner.y + extent.y)
            return corner
        }
    }

    /// The size of the drawing, in its own units.
    public var size: Point {
        let bottoms = zip(tables, corners).map { $1.y + extent(of: $0).y }
        return Point(480, (bottoms.max() ?? 0) + 4)
    }

    /// The parts of the drawing, back to front.
    public var parts: [SVG] {
        zip(tables, corners).flatMap { table, corner -> [SVG] in
            let width = cellWidth(of: table)
            let caption = SVG.label(
                table.caption, at: Point(corner.x, corner.y + 16), class: "soft")
            let cells = table.rows.enumerated().flatMap { row, cells in
                cells.enumerated().flatMap { column, cell in
                    draw(
                        cell, x: corner.x + Double(column) * width,
                        y: corner.y + 26 + Double(row) * Self.height, width: width)
                }
            }
            return [caption] + cells
        }
    }

    /// The figure in words.
    public var words: String {
        let told = tables.map { table in
            let rows = table.rows.map { $0.map(\.text).joined(separator: " ") }
            return "\(table.caption): \(rows.joined(separator: "; "))."
        }
        return told.joined(separator: " ") + (note.isEmpty ? "" : " " + note)
    }

    private func draw(_ cell: Cell, x: Double, y: Double, width: Double) -> [SVG] {
        let strengths = [1, 0.42, 0.12]
        let box: SVG
        if let group = cell.group {
            box = .rectangle(
                x: x, y: y, width: width, height: Self.height, class: "a1 cell",
                opacity: strengths[group % strengths.count])
        } else {
            box = .rectangle(x: x, y: y, width: width, height: Self.height, class: "void")
        }
        let isDark = cell.group.map { $0 % strengths.count == 0 } ?? false
        let text = SVG.label(
            cell.text, at: Point(x + width / 2, y + 21), anchor: .middle,
            class: isDark ? "inv mono" : "mono")
        return cell.text.isEmpty ? [box] : [box, text]
    }
}
