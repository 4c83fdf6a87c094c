import Foundation
import Lessons

/// What stands at the value line beside a line of code.
struct ValueText {
    /// At most so many characters stand at the value line; the card has all.
    static let width = 24

    /// Chooses among the values of a line: a name that was given one, else the last that was computed.
    static func html(for values: [LineValue]) -> HTML? {
        let shown = values.filter { !isNothing($0) }
        guard let value = shown.last(where: { !$0.name.isEmpty }) ?? shown.last else { return nil }
        return value.count > 1 ? series(value) : single(value.last)
    }

    /// Whether a value says nothing: the result of a function that has none.
    private static func isNothing(_ value: LineValue) -> Bool {
        value.type == "()" || value.type == "Void" || value.type == "Swift.Void"
    }

    /// The values of a line in a loop: a drawing of numbers, else the last value and the count.
    private static func series(_ value: LineValue) -> HTML {
        guard value.history.count > 1 else {
            return [single(value.last), " ", element("span", [:], "×\(value.count)")]
        }
        let ends = "\(short(value.history.first)) … \(short(value.history.last))"
        return [
            Sparkline(value.history).html(name: value.name, count: value.count),
            element("i", [:], .text(ends)), element("span", [:], "×\(value.count)"),
        ]
    }

    /// One value: dtype and shape of a tensor that does not fit, all else as it prints.
    private static func single(_ summary: LineValue.Summary) -> HTML {
        let text = oneLine(summary.text)
        if let shape = summary.shape,
            shape.count > 1 || shape.reduce(1, *) > 6 || text.count > width
        {
            let words = cut("\(shape)", to: width - (summary.dtype?.count ?? 0))
            return [element("i", [:], .text(summary.dtype ?? "")), " ", .text(words)]
        }
        return element("span", [:], .text(cut(text, to: width)))
    }

    /// A text without its line breaks and the blanks around them.
    private static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline)
            .map { $0.drop { $0 == " " } }.joined(separator: " ")
    }

    /// A text cut to a number of characters, the last of which is then `…`.
    static func cut(_ text: String, to width: Int) -> String {
        text.count > width ? text.prefix(width - 1) + "…" : text
    }

    /// A number in three digits, with a true minus sign.
    static func short(_ number: Double?) -> String {
        guard let number else { return "" }
        let isLong = (1000..<1_000_000).contains(abs(number))
        return String(format: isLong ? "%.0f" : "%.3g", number)
            .replacing(/e(-?)\+?0*/) { "e\($0.1)" }
            .replacing("-", with: "−")
    }
}
