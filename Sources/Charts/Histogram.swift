/// How often values fall into equal intervals.
public struct Histogram: Drawing, Hashable {
    /// What the figure shows, in one sentence.
    public var title: String
    /// The number of values in each interval.
    public let counts: [Int]
    /// The whole range; the last interval includes its upper end.
    public let range: ClosedRange<Double>
    /// The quantity on the horizontal axis.
    public var label: String
    /// What else the figure says in words.
    public var note: String
    /// The height in drawing units.
    public var height: Double

    /// A histogram of the finite values within the range; the range is the data's unless given.
    public init(
        _ title: String, _ values: [Double], bins: Int = 20,
        range: ClosedRange<Double>? = nil, label: String = "", note: String = "",
        height: Double = 220
    ) {
        precondition(bins > 0, "A histogram needs at least one bin.")
        let whole = range ?? extent(values)
        let width = (whole.upperBound - whole.lowerBound) / Double(bins)
        var counts = [Int](repeating: 0, count: bins)
        for value in values where whole.contains(value) {
            counts[min(bins - 1, Int((value - whole.lowerBound) / width))] += 1
        }
        self.title = title
        self.counts = counts
        self.range = whole
        self.label = label
        self.note = note
        self.height = height
    }

    /// The size of the drawing, in its own units.
    public var size: Point { Point(480, height) }

    /// The parts of the drawing, back to front.
    public var parts: [SVG] {
        let tallest = Double(max(1, counts.max() ?? 1))
        let axes = Axes(
            xAxis: Axis(label, range: range), yAxis: Axis("count", range: 0...tallest * 1.06),
            points: [], rightMargin: 16, height: height)
        return axes.parts + bars(in: axes)
    }

    /// The figure in words.
    public var words: String {
        let total = counts.reduce(0, +)
        let peak = counts.indices.max { counts[$0] < counts[$1] } ?? 0
        let width = (range.upperBound - range.lowerBound) / Double(counts.count)
        let from = range.lowerBound + Double(peak) * width
        return "\(total) values between \(axisLabel(range.lowerBound)) and "
            + "\(axisLabel(range.upperBound)). The fullest of \(counts.count) intervals, "
            + "\(axisLabel(from)) to \(axisLabel(from + width)), holds \(counts[peak])."
            + (note.isEmpty ? "" : " " + note)
    }

    private func bars(in axes: Axes) -> [SVG] {
        let width = (range.upperBound - range.lowerBound) / Double(counts.count)
        return counts.enumerated().filter { $1 > 0 }.map { index, count in
            let left = axes.x(range.lowerBound + Double(index) * width)
            let right = axes.x(range.lowerBound + Double(index + 1) * width)
            let top = axes.y(Double(count))
            return .rectangle(
                x: left, y: top, width: right - left, height: axes.area.bottom - top, class: "a1")
        }
    }
}
