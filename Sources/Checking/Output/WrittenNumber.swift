/// A number as it stands in a text, with the precision that it is written to.
struct WrittenNumber: Hashable {
    /// As written.
    let text: String
    /// Its value.
    let value: Double
    /// The digits after the point; `nil` for a whole number without one.
    let decimals: Int?
    /// The power of ten after `e`, or 0.
    let exponent: Int

    /// Reads a number at the start of `bytes` and says how long it is.
    static func scan(_ bytes: ArraySlice<UInt8>) -> (number: WrittenNumber, length: Int)? {
        var scanner = NumberScanner(bytes: bytes)
        return scanner.scan()
    }

    /// Whether a printed number is this one: the same text, within `tolerance`, or, without a tolerance,
    /// equal when rounded to the digits written here. `2.0` and `2.` say exactly two, as Swift and
    /// PyTorch print whole numbers, and a number without a point says exactly itself.
    func accepts(_ printed: WrittenNumber, tolerance: Double?) -> Bool {
        if text == printed.text { return true }
        if let tolerance { return abs(value - printed.value) <= tolerance }
        guard let decimals, printed.decimals != nil || printed.exponent != 0 else { return false }
        if isWhole(decimals) { return value == printed.value }
        return abs(value - printed.value) <= halfUnit(decimals)
    }

    private func isWhole(_ decimals: Int) -> Bool {
        decimals == 0 || (decimals == 1 && value == value.rounded() && exponent == 0)
    }

    /// Half of the last digit written, with room for the binary rounding of both numbers.
    private func halfUnit(_ decimals: Int) -> Double {
        Double("5e\(exponent - decimals - 1)").map { $0 * (1 + 1e-9) + value.ulp } ?? 0
    }
}

/// Walks over the bytes of one number.
private struct NumberScanner {
    let bytes: ArraySlice<UInt8>
    var index: Int

    init(bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        index = bytes.startIndex
    }

    mutating func scan() -> (number: WrittenNumber, length: Int)? {
        if peek("-") || peek("+") { index += 1 }
        let whole = digits()
        let decimals = fraction(whole: whole)
        guard whole > 0 || (decimals ?? 0) > 0 else { return nil }
        let exponent = scanExponent()
        let text = String(decoding: bytes[bytes.startIndex..<index], as: UTF8.self)
        guard let value = Double(text.hasSuffix(".") ? text + "0" : text) else { return nil }
        let number = WrittenNumber(text: text, value: value, decimals: decimals, exponent: exponent)
        return (number, index - bytes.startIndex)
    }

    private mutating func digits() -> Int {
        let start = index
        while index < bytes.endIndex, bytes[index].isDigit { index += 1 }
        return index - start
    }

    /// The digits after a point; a point after a whole number counts (`2.`), unless a word follows it.
    private mutating func fraction(whole: Int) -> Int? {
        guard peek(".") else { return nil }
        let point = index
        index += 1
        let count = digits()
        let isPoint = count > 0 || (whole > 0 && !isWordByte(at: index) && !peek("."))
        if !isPoint { index = point }
        return isPoint ? count : nil
    }

    private mutating func scanExponent() -> Int {
        guard peek("e") || peek("E") else { return 0 }
        let start = index
        index += 1
        if peek("-") || peek("+") { index += 1 }
        let digitsStart = index
        guard digits() > 0 else {
            index = start
            return 0
        }
        let magnitude = Int(String(decoding: bytes[digitsStart..<index], as: UTF8.self)) ?? 0
        return bytes[start + 1] == UInt8(ascii: "-") ? -magnitude : magnitude
    }

    private func peek(_ character: Unicode.Scalar) -> Bool {
        index < bytes.endIndex && bytes[index] == UInt8(ascii: character)
    }

    private func isWordByte(at index: Int) -> Bool {
        index < bytes.endIndex && bytes[index].isWord
    }
}

extension UInt8 {
    var isDigit: Bool { self >= 48 && self <= 57 }

    /// Whether it can stand in a name: a letter, a digit, an underscore or a part of a non-ASCII letter.
    var isWord: Bool {
        isDigit || self == 95 || (self | 32 >= 97 && self | 32 <= 122) || self >= 128
    }
}
