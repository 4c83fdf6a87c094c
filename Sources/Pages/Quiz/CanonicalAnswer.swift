import Foundation

/// Brings what a reader types, and what the author wrote, to one form, so that equal answers have equal keys.
///
/// `site/script.js` does the same to what the reader types: a change here is a change there.
enum CanonicalAnswer {
    /// A shape without its brackets, parentheses, blanks and a comma at its end: `(4,)` is `4`.
    static func shape(_ text: String) -> String {
        let bare = text.filter { !"[]()".contains($0) && !$0.isWhitespace }
        return bare.hasSuffix(",") ? String(bare.dropLast()) : bare
    }

    /// A word or an expression without its blanks.
    static func text(_ text: String) -> String { text.filter { !$0.isWhitespace } }

    /// Printed text: each line without blanks at its ends and with one blank for several.
    static func output(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.split(separator: " ").joined(separator: " ") }
            .joined(separator: "\n").trimmingCharacters(in: .newlines)
    }
}

/// How numbers are compared: exactly, or by the place they fall into on a grid as wide as the tolerance allows.
///
/// The page shows the grid's width and where it begins, but not which of its places is right.
struct NumberGrid {
    /// The width of a place; 0 compares exactly.
    var width: Double
    /// Where one of the places begins.
    var start: Double

    /// The grid on which all numbers within a tolerance of the answer fall into one place.
    init(answer: Double, tolerance: Double) {
        guard tolerance > 0 else {
            (width, start) = (0, 0)
            return
        }
        // A little wider than asked for, so that the limits themselves are inside.
        let reach = tolerance * (1 + 1e-9)
        width = 2 * reach
        let low = answer - reach
        start = low - (low / width).rounded(.down) * width
    }

    /// The one form of a number.
    func canonical(_ number: Double) -> String {
        guard width > 0 else { return Self.exact(number) }
        return Self.exact(((number - start) / width).rounded(.down))
    }

    /// The shortest digits that give the number back, as JavaScript's `toExponential()` writes them.
    private static func exact(_ number: Double) -> String {
        guard number.isFinite else { return "\(number)" }
        let parts = "\(abs(number))".split(separator: "e")
        let digits = parts[0].split(separator: ".")
        let whole = digits[0]
        let all = (whole + (digits.count > 1 ? digits[1] : "")).drop { $0 == "0" }
        guard !all.isEmpty else { return "0e+0" }
        let leading = (whole + (digits.count > 1 ? digits[1] : "")).count - all.count
        let exponent = (parts.count > 1 ? Int(parts[1]) ?? 0 : 0) + whole.count - 1 - leading
        var tail = all.dropFirst()
        while tail.last == "0" { tail.removeLast() }
        let sign = number < 0 ? "-" : ""
        let mantissa = tail.isEmpty ? "\(all.prefix(1))" : "\(all.prefix(1)).\(tail)"
        return "\(sign)\(mantissa)e\(exponent < 0 ? "-" : "+")\(abs(exponent))"
    }
}
