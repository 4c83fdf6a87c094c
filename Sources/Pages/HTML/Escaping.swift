extension String {
    /// Appends text so that it is shown, whatever it holds.
    ///
    /// The bytes are looked at one by one: a `<` with an accent on it is still a `<` to a browser.
    /// Control characters that HTML forbids become the replacement character; carriage returns go.
    mutating func append(escaping text: String) {
        guard text.utf8.contains(where: isSpecial) else {
            self += text
            return
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": self += "&amp;"
            case "<": self += "&lt;"
            case ">": self += "&gt;"
            case "\"": self += "&quot;"
            case "\r": continue
            case let scalar where isForbidden(scalar): self += "\u{FFFD}"
            default: unicodeScalars.append(scalar)
            }
        }
    }
}

/// Whether a byte may begin something that cannot be written as it is.
private func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): true
    case 0x09, 0x0A: false
    default: byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xEF || byte >= 0xF0
    }
}

/// Whether HTML has no way to write a character.
private func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
}
