import Foundation
import Lessons

/// What stands at the value line beside a line of code.
struct ValueText {
    /// At most so many characters stand at the value line; the card has all.
    static let width = 24

    /// A value, or the values of a line in a loop.
    static func html(for value: LineValue) -> HTML {
        value.count > 1 ? series(value) : single(value)
    }

    /// The values of a line in a loop: a drawing of numbers, else the last value and the count.
    private static func series(_ value: LineValue) -> HTML {
        let times = element("span", [:], "×\(value.count)")
        guard value.history.count > 1 else {
            return isInWords(value.last) ? [single(value), " ", times] : times
        }
        let ends = ends(value.history.first, value.history.last)
        return [
            Sparkline(value.history).html(name: value.name, count: value.count),
            element("span", ["class": "ends"], element("i", [:], .text(ends)), times),
        ]
    }

    /// Whether anything is known of a value: of a line that ran very often the last one may be left out.
    static func isInWords(_ summary: LineValue.Summary) -> Bool {
        summary.shape != nil || summary.text != "…"
    }

    /// One value: dtype and shape of a tensor that does not fit, all else as it prints.
    private static func single(_ value: LineValue) -> HTML {
        let summary = value.last
        let text = plain(summary.oneLine, of: value)
        if let shape = summary.shape,
            shape.count > 1 || shape.reduce(1, *) > 6 || text.count > width
        {
            let words = cut("\(shape)", to: width - (summary.dtype?.count ?? 0))
            return [element("i", [:], .text(summary.dtype ?? "")), " ", .text(words)]
        }
        return element("span", [:], .text(cut(text, to: width)))
    }

    /// The text of a value whose types stand without their modules, as one writes them: `SGD` for
    /// `Networks.SGD`. What is quoted stays.
    static func plain(_ text: String, of value: LineValue) -> String {
        let pairs = zip(text.utf8, text.utf8.dropFirst())
        let dot = UInt8(ascii: "."), capitals = UInt8(ascii: "A")...UInt8(ascii: "Z")
        guard value.type != "String", pairs.contains(where: { $0 == dot && capitals.contains($1) })
        else { return text }
        let parts = text.split(separator: "\"", omittingEmptySubsequences: false).map(String.init)
        return parts.enumerated().map { index, part in
            index % 2 == 1
                ? part
                : part.replacing(/\b[A-Z]\w*\.((?:[A-Z]\w*\.)*[A-Z])/) { "\($0.1)" }
        }.joined(separator: "\"")
    }

    /// A text cut to a number of characters, the last of which is then `…`.
    static func cut(_ text: String, to width: Int) -> String {
        text.count > width ? text.prefix(width - 1) + "…" : text
    }

    /// A number with a true minus sign: all its digits where it has at most four, else three.
    static func short(_ number: Double?) -> String {
        guard let number else { return "" }
        // The history of a `Float` holds its exact value, which has more digits than were meant.
        let hasFour = Float(format(number, 4)) == Float(number)
        return styled(format(number, hasFour ? 4 : 3))
    }

    /// Two numbers in as few digits as tell them apart.
    static func ends(_ first: Double?, _ last: Double?) -> String {
        let texts = [short(first), short(last)]
        guard let first, let last, first != last, texts[0] == texts[1] else {
            return texts.joined(separator: " … ")
        }
        let digits = (3...mostDigits).first { format(first, $0) != format(last, $0) }
        return [first, last].map { styled(format($0, digits ?? mostDigits)) }
            .joined(separator: " … ")
    }

    private static let mostDigits = 6

    private static func format(_ number: Double, _ digits: Int) -> String {
        let isLong = (1000..<1_000_000).contains(abs(number))
        let whole = isLong ? "\(Int(abs(number)))".count : 0
        return String(format: "%.*g", max(digits, whole), number)
    }

    private static func styled(_ text: String) -> String {
        guard text.contains("e") else { return text.replacing("-", with: "−") }
        return text.replacing(/e(-?)\+?0*/) { "e\($0.1)" }.replacing("-", with: "−")
    }
}
