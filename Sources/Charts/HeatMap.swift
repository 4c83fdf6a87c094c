/// A table of numbers as shades: a Jacobian, a confusion matrix, attention, a small image.
///
/// Up to 12 × 12 cells carry their numbers. `diverging` shades both signs from a common zero.
public struct HeatMap: Drawing, Hashable {
    /// How shades are given out.
    public enum Shading: Sendable, Hashable {
        /// From the lowest value, which is paper, to the highest.
        case sequential
        /// Negative and positive values in two colours, zero is paper.
        case diverging
    }

    /// What the figure shows, in one sentence.
    public var title: String
    /// The rows of numbers, all of one length.
    public var rows: [[Double]]
    /// How shades are given out.
    public var shading: Shading
    /// Names of the rows; empty for their numbers.
    public var rowNames: [String]
    /// Names of the columns; empty for their numbers.
    public var columnNames: [String]
    /// What the rows are.
    public var rowLabel: String
    /// What the columns are.
    public var columnLabel: String
    /// The number of decimals in the cells.
    public var decimals: Int
    /// What else the figure says in words.
    public var note: String

    /// A heat map.
    public init(
        _ title: String, _ rows: [[Double]], shading: Shading = .sequential,
        rowNames: [String] = [], columnNames: [String] = [], rowLabel: String = "",
        columnLabel: String = "", decimals: Int = 2, note: String = ""
    ) {
        precondition(
            rows.allSatisfy { $0.count == rows[0].count }, "The rows differ in length.")
        self.title = title
        self.rows = rows
        self.shading = shading
        self.rowNames = rowNames
        self.columnNames = columnNames
        self.rowLabel = rowLabel
        self.columnLabel = columnLabel
        self.decimals = decimals
        self.note = note
    }

    /// The confusion matrix of a classifier: rows are true classes, columns predicted ones.
    public static func confusion(
        _ title: String, counts: [[Int]], classes: [String]
    ) -> HeatMap {
        HeatMap(
            title, counts.map { $0.map(Double.init) }, rowNames: classes, columnNames: classes,
            rowLabel: "true", columnLabel: "predicted", decimals: 0)
    }

    private var columns: Int { rows.first?.count ?? 0 }
    private var left: Double {
        10 + 8 * Double(rowNames.map(\.count).max() ?? 2) + (rowLabel.isEmpty ? 0 : 4)
    }
    private var top: Double { columnLabel.isEmpty && rowLabel.isEmpty ? 24 : 44 }
    private var side: Double { min(44, (470 - left) / Double(max(1, columns))) }
    private var tall: Double { min(side, 34) }

    /// The size of the drawing, in its own units.
    public var size: Point { Point(480, top + tall * Double(rows.count) + 6) }

    /// The parts of the drawing, back to front.
    public var parts: [SVG] { axisNames + rowParts + columnParts }

    /// The figure in words.
    public var words: String {
        let range = extent(rows.joined())
        let sentence =
            "\(rows.count) rows and \(columns) columns; values from "
            + "\(axisLabel(range.lowerBound)) to \(axisLabel(range.upperBound))."
        return sentence + (note.isEmpty ? "" : " " + note)
    }

    private var axisNames: [SVG] {
        let names = [
            rowLabel.isEmpty ? "" : "\(rowLabel) ↓", columnLabel.isEmpty ? "" : "\(columnLabel) →",
        ]
        .filter { !$0.isEmpty }.joined(separator: "   ")
        return names.isEmpty ? [] : [.label(names, at: Point(0, 14), class: "soft")]
    }

    private var columnParts: [SVG] {
        guard side >= 14 || !columnNames.isEmpty else { return [] }
        return (0..<columns).map { column in
            let name = columnNames.isEmpty ? String(column) : columnNames[column]
            let place = Point(left + (Double(column) + 0.5) * side, top - 7)
            return .label(name, at: place, anchor: .middle, class: "soft")
        }
    }

    private var rowParts: [SVG] {
        let numbered = rows.count <= 12 && columns <= 12
        return rows.enumerated().flatMap { row, values -> [SVG] in
            let y = top + Double(row) * tall
            let name = rowNames.isEmpty ? String(row) : rowNames[row]
            let label = SVG.label(
                name, at: Point(left - 6, y + tall / 2 + 4.5), anchor: .end, class: "soft")
            return (tall >= 12 ? [label] : [])
                + values.enumerated().flatMap { column, value in
                    cell(value, x: left + Double(column) * side, y: y, numbered: numbered)
                }
        }
    }

    private func cell(_ value: Double, x: Double, y: Double, numbered: Bool) -> [SVG] {
        let strength = shade(value)
        let names = shading == .sequential ? "q" : value < 0 ? "a2" : "a1"
        let box = SVG.rectangle(
            x: x, y: y, width: side, height: tall, class: names, opacity: strength)
        guard numbered, side >= 8 * Double(text(value).count) - 4 else { return [box] }
        let number = SVG.label(
            text(value), at: Point(x + side / 2, y + tall / 2 + 4.5), anchor: .middle,
            class: strength > 0.55 ? "inv num" : "num")
        return [box, number]
    }

    private func shade(_ value: Double) -> Double {
        guard value.isFinite else { return 0 }
        let range = extent(rows.joined())
        switch shading {
        case .sequential:
            return (value - range.lowerBound) / (range.upperBound - range.lowerBound)
        case .diverging:
            return abs(value) / max(abs(range.lowerBound), abs(range.upperBound))
        }
    }

    private func text(_ value: Double) -> String { fixed(value, decimals: decimals) }
}

/// A number with a fixed number of decimals and a real minus sign.
func fixed(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return value.isNaN ? "nan" : value < 0 ? "−inf" : "inf" }
    var power = 1.0
    for _ in 0..<decimals { power *= 10 }
    let scaled = (abs(value) * power).rounded()
    guard scaled < 9e15 else { return axisLabel(value) }
    let sign = value < 0 && scaled > 0 ? "−" : ""
    guard decimals > 0 else { return sign + String(Int(scaled)) }
    let (whole, rest) = Int(scaled).quotientAndRemainder(dividingBy: Int(power))
    let fraction = String(rest)
    let zeros = String(repeating: "0", count: decimals - fraction.count)
    return "\(sign)\(whole).\(zeros)\(fraction)"
}
