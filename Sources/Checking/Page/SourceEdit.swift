import Lessons

/// Bytes of a file to replace.
struct SourceEdit: Hashable {
    var range: SourceRange
    var replacement: String
}

extension SourceFile {
    /// The text with edits made; they must not overlap.
    func applying(_ edits: [SourceEdit]) -> String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var next = 0
        for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            result += bytes[next..<edit.range.lowerBound]
            result += Array(edit.replacement.utf8)
            next = edit.range.upperBound
        }
        return String(decoding: result + bytes[next...], as: UTF8.self)
    }

    /// The bytes of a line with its line break; empty, at the end, past the last line.
    func range(ofLine line: Int) -> SourceRange {
        let size = text.utf8.count
        guard line <= lineStarts.count else { return size..<size }
        return lineStarts[line - 1]..<(line < lineStarts.count ? lineStarts[line] : size)
    }

    /// The line break that a line ends with; `\n` for the last one.
    func lineBreak(ofLine line: Int) -> String {
        text(in: range(ofLine: line)).hasSuffix("\r\n") ? "\r\n" : "\n"
    }
}
