/// The values of a line in a loop, drawn 80 × 20 at most.
struct Sparkline {
    private let numbers: [Double]
    private let endsBadly: Bool
    /// The width between two values.
    private let step: Double

    /// A drawing of at least two numbers; it ends with a cross where one of them is NaN or infinite.
    init(_ numbers: [Double]) {
        self.numbers = Array(numbers.prefix { $0.isFinite })
        self.endsBadly = self.numbers.count < numbers.count
        self.step = 74 / Double(max(numbers.count - 1, 1))
    }

    /// The places of the finite values: the smallest at the bottom, all at half height where they are equal.
    var points: [(x: Double, y: Double)] {
        let low = numbers.min() ?? 0
        let span = (numbers.max() ?? 0) - low
        return numbers.enumerated().map { index, number in
            (2 + step * Double(index), span > 0 ? 17 - 14 * ((number - low) / span) : 10)
        }
    }

    /// The drawing with a sentence for those who cannot see it.
    func html(name: String, count: Int) -> HTML {
        element(
            "svg",
            [
                "class": "spark", "viewBox": "0 0 80 20", "preserveAspectRatio": "none",
                "role": "img", "aria-label": "\(label(name: name, count: count))",
            ], element("path", ["d": "\(path)"]), end)
    }

    private var path: String {
        guard !points.isEmpty else { return "M2 10" }
        return "M" + points.map { "\(tenths($0.x)) \(tenths($0.y))" }.joined(separator: " ")
    }

    /// A dot at the last value: a line of no length, whose round end stays round where the drawing is
    /// narrowed. Or a cross where the line broke off.
    private var end: HTML {
        let (x, y) = points.last ?? (2, 10)
        guard endsBadly else {
            return element("path", ["class": "end", "d": "M\(tenths(x)) \(tenths(y))h0"])
        }
        let (left, top) = (tenths(min(x + step, 76) - 2.5), tenths(y - 2.5))
        return element("path", ["d": "M\(left) \(top)l5 5m0-5l-5 5"])
    }

    private func label(name: String, count: Int) -> String {
        let (low, high) = (ValueText.short(numbers.min()), ValueText.short(numbers.max()))
        let what = name.isEmpty ? "\(count) values" : "\(name), \(count) values"
        guard let first = numbers.first, let last = numbers.last else {
            return "\(what), none of them finite"
        }
        let course = "from \(ValueText.short(first)) to \(ValueText.short(last))"
        let limits = "lowest \(low), highest \(high)"
        return "\(what): \(course); \(limits)" + (endsBadly ? "; then not finite" : "")
    }
}

/// A coordinate with at most one decimal.
private func tenths(_ number: Double) -> String {
    let rounded = (number * 10).rounded() / 10
    return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
}
