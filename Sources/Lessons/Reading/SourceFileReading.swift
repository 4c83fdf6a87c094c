extension SourceFile {
    /// The largest text file that a course may hold, in bytes.
    public static let largestSize = 4 << 20

    /// A file from its bytes, which must be UTF-8 and at most `largestSize` of them.
    public static func read(_ bytes: [UInt8], path: String) throws(Diagnostics) -> SourceFile {
        guard bytes.count <= largestSize else {
            let message = "The file has \(bytes.count) bytes; at most \(largestSize) are read."
            throw Diagnostics([
                Diagnostic(path: path, message: message, advice: "Split it into several files.")
            ])
        }
        if let text = String(validating: bytes, as: UTF8.self) {
            return SourceFile(path: path, text: text)
        }
        throw Diagnostics([notUTF8(bytes, path: path)])
    }

    private static func notUTF8(_ bytes: [UInt8], path: String) -> Diagnostic {
        let offset = firstInvalidOffset(bytes)
        let before = bytes[..<offset]
        let line = before.count { $0 == UInt8(ascii: "\n") } + 1
        let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        let byte = bytes.indices.contains(offset) ? String(bytes[offset], radix: 16) : "end"
        return Diagnostic(
            path: path, position: SourcePosition(line: line, column: offset - lineStart + 1),
            message: "The file is not UTF-8: byte \(offset) (0x\(byte)) begins no character.",
            advice: "Save the file as UTF-8.")
    }

    private static func firstInvalidOffset(_ bytes: [UInt8]) -> Int {
        var parser = UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        var offset = 0
        while case .valid(let scalar) = parser.parseScalar(from: &iterator) {
            offset += scalar.count
        }
        return offset
    }

    /// Throws every kind of character that no web page can show; each once, where it first occurs.
    func checkCharacters() throws(Diagnostics) {
        let findings = Findings(self)
        var offset = 0
        var seen: Set<Unicode.Scalar> = []
        let scalars = text.unicodeScalars
        for index in scalars.indices {
            let scalar = scalars[index]
            if let name = unshowableName(of: scalar, at: index), seen.insert(scalar).inserted {
                findings.report(
                    atOffset: offset, "The file holds \(name), which no page can show.",
                    advice: "Take it out.")
            }
            offset += UTF8.width(scalar)
        }
        try findings.throwIfAny()
    }

    private func unshowableName(of scalar: Unicode.Scalar, at index: String.Index) -> String? {
        switch scalar.value {
        case 0x09, 0x0A, 0x0C: return nil
        case 0x00: return "a NUL character"
        case 0x0D:
            let next = text.unicodeScalars.index(after: index)
            let isLineBreak =
                next < text.unicodeScalars.endIndex && text.unicodeScalars[next] == "\n"
            return isLineBreak ? nil : "a carriage return without a line feed"
        case 0..<0x20, 0x7F..<0xA0: return "the control character \(hexadecimal(scalar))"
        case 0xFDD0...0xFDEF: return "the noncharacter \(hexadecimal(scalar))"
        case let value where value & 0xFFFE == 0xFFFE:
            return "the noncharacter \(hexadecimal(scalar))"
        default: return nil
        }
    }

    private func hexadecimal(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
