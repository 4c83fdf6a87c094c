import Foundation
import Lessons

/// What stands at the value line beside a line of code.
struct ValueText {
    /// At most so many characters stand at the value line; the card has all.
    static let width = 24

    /// A value, or the values of a line in a loop.
    static func html(for value: LineValue) -> HTML {
        value.count > 1 ? series(value) : single(value.last)
    }

    /// The values of a line in a loop: a drawing of numbers, else the last value and the count.
    private static func series(_ value: LineValue) -> HTML {
        guard value.history.count > 1 else {
            return [single(value.last), " ", element("span", [:], "×\(value.count)")]
        }
        let ends = ends(value.history.first, value.history.last)
        return [
            Sparkline(value.history).html(name: value.name, count: value.count),
            element("i", [:], .text(ends)), element("span", [:], "×\(value.count)"),
        ]
    }

    /// One value: dtype and shape of a tensor that does not fit, all else as it prints.
    private static func single(_ summary: LineValue.Summary) -> HTML {
        let text = summary.oneLine
        if let shape = summary.shape,
            shape.count > 1 || shape.reduce(1, *) > 6 || text.count > width
        {
            let words = cut("\(shape)", to: width - (summary.dtype?.count ?? 0))
            return [element("i", [:], .text(summary.dtype ?? "")), " ", .text(words)]
        }
        return element("span", [:], .text(cut(text, to: width)))
    }

    /// A text cut to a number of characters, the last of which is then `…`.
    static func cut(_ text: String, to width: Int) -> String {
        text.count > width ? text.prefix(width - 1) + "…" : text
    }

    /// A number with a true minus sign: all its digits where it has at most six, else three.
    static func short(_ number: Double?) -> String {
        guard let number else { return "" }
        // The history of a `Float` holds its exact value, which has more digits than were meant.
        let digits = (3...mostDigits).first { Float(format(number, $0)) == Float(number) }
        return styled(format(number, digits ?? 3))
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
