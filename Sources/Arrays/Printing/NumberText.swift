/// Numbers as text, digit for digit as C's `printf` and Python write them.
package enum NumberText {
    /// The number with `precision` digits after the point: C's `%.4f` for a precision of 4.
    ///
    /// The exact binary value is rounded; an exact tie goes to the even digit.
    ///
    ///     NumberText.fixed(0.00005, precision: 4)  // "0.0001": the double is a little larger
    ///     NumberText.fixed(2.5, precision: 0)      // "2"
    package static func fixed(_ value: Double, precision: Int) -> String {
        guard value.isFinite else { return nonFinite(value) }
        var expansion = DecimalExpansion(magnitudeOf: value)
        expansion.round(toDigits: expansion.pointPosition + precision)
        var text = signBytes(of: value)
        for power in stride(from: max(expansion.pointPosition - 1, 0), through: 0, by: -1) {
            text.append(ascii(expansion.digit(ofPower: power)))
        }
        appendFraction(of: expansion, below: 0, count: precision, to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    /// The number with one digit before the point, `precision` digits after it and a power of
    /// ten: C's `%.4e` for a precision of 4.
    ///
    ///     NumberText.scientific(12345.678, precision: 4)  // "1.2346e+04"
    package static func scientific(_ value: Double, precision: Int) -> String {
        guard value.isFinite else { return nonFinite(value) }
        var expansion = DecimalExpansion(magnitudeOf: value)
        expansion.round(toDigits: precision + 1)
        let power = value == 0 ? 0 : expansion.pointPosition - 1
        var text = signBytes(of: value)
        text.append(ascii(expansion.digit(ofPower: power)))
        appendFraction(of: expansion, below: power, count: precision, to: &text)
        appendExponent(power, to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    /// The number as Python's `print` shows a `float`: the fewest digits that read back the same.
    ///
    ///     NumberText.shortest(0.1)     // "0.1"
    ///     NumberText.shortest(1e16)    // "1e+16"
    ///     NumberText.shortest(3)       // "3.0"
    package static func shortest(_ value: Double) -> String {
        guard value.isFinite else { return nonFinite(value) }
        let (digits, point) = shortestDigits(of: value)
        var text = signBytes(of: value)
        if point > 16 || point < -3 {
            text.append(digits[0])
            if digits.count > 1 { text += [period] + digits[1...] }
            appendExponent(point - 1, to: &text)
        } else {
            text += positional(digits, point: point)
        }
        return String(decoding: text, as: UTF8.self)
    }
}

extension NumberText {
    private static let period = UInt8(ascii: ".")
    private static let zero = UInt8(ascii: "0")

    private static func ascii(_ digit: UInt8) -> UInt8 { zero + digit }

    private static func nonFinite(_ value: Double) -> String {
        if value.isNaN { return "nan" }
        return value < 0 ? "-inf" : "inf"
    }

    private static func signBytes(of value: Double) -> [UInt8] {
        value.sign == .minus ? [UInt8(ascii: "-")] : []
    }

    private static func appendFraction(
        of expansion: DecimalExpansion, below power: Int, count: Int, to text: inout [UInt8]
    ) {
        guard count > 0 else { return }
        text.append(period)
        for place in 1...count { text.append(ascii(expansion.digit(ofPower: power - place))) }
    }

    private static func appendExponent(_ power: Int, to text: inout [UInt8]) {
        text.append(UInt8(ascii: "e"))
        text.append(UInt8(ascii: power < 0 ? "-" : "+"))
        if power.magnitude < 10 { text.append(zero) }
        text += power.magnitude.description.utf8
    }

    /// The shortest digits in ASCII, and how many of them stand before the decimal point.
    private static func shortestDigits(of value: Double) -> (digits: [UInt8], point: Int) {
        var digits: [UInt8] = []
        var point: Int?
        var exponent = 0
        var parts = value.magnitude.description.utf8[...]
        while let byte = parts.popFirst(), byte != UInt8(ascii: "e") {
            if byte == period { point = digits.count } else { digits.append(byte) }
        }
        if !parts.isEmpty { exponent = Int(Substring(parts)) ?? 0 }
        let place = (point ?? digits.count) + exponent
        return trimmed(digits, point: place)
    }

    /// Drops zeros at both ends; the number zero keeps one digit.
    private static func trimmed(
        _ digits: [UInt8], point: Int
    ) -> (digits: [UInt8], point: Int) {
        let leading = digits.prefix { $0 == zero }.count
        var rest = Array(digits.dropFirst(leading))
        while rest.last == zero { rest.removeLast() }
        return rest.isEmpty ? ([zero], 1) : (rest, point - leading)
    }

    /// Digits around a point, with at least one digit on either side of it.
    private static func positional(_ digits: [UInt8], point: Int) -> [UInt8] {
        let padding = Array(repeating: zero, count: max(0, point - digits.count))
        let whole = digits.prefix(max(0, point)) + padding
        let gap = Array(repeating: zero, count: max(0, -point))
        let fraction = gap + digits.dropFirst(max(0, point))
        return (whole.isEmpty ? [zero] : Array(whole)) + [period]
            + (fraction.isEmpty ? [zero] : fraction)
    }
}
