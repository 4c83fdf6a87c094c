/// Text as lines for comparing: line breaks of every kind, no blanks at the ends of lines,
/// no empty lines at the end.
func outputLines(_ text: String) -> [String] {
    var lines = splitLines(text).map(withoutTrailingBlanks)
    while lines.last == "" { lines.removeLast() }
    return lines
}

/// Splits at `\n`, `\r\n` and a lone `\r`, which Markdown counts as line breaks too.
private func splitLines(_ text: String) -> [Substring.UTF8View] {
    var lines: [Substring.UTF8View] = []
    let bytes = Substring(text).utf8
    var start = bytes.startIndex
    while let end = bytes[start...].firstIndex(where: { $0 == .lineFeed || $0 == .carriageReturn })
    {
        lines.append(bytes[start..<end])
        start = bytes.index(after: end)
        let isPair = bytes[end] == .carriageReturn && start < bytes.endIndex
        if isPair, bytes[start] == .lineFeed { start = bytes.index(after: start) }
    }
    return lines + [bytes[start...]]
}

/// A NUL becomes U+FFFD, as Markdown reads it.
private func withoutTrailingBlanks(_ line: Substring.UTF8View) -> String {
    var line = line
    while let last = line.last, last == .space || last == .tab { line.removeLast() }
    let text = String(Substring(line))
    return line.contains(0) ? text.replacing("\0", with: "\u{FFFD}") : text
}

extension UInt8 {
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let space = UInt8(ascii: " ")
    static let tab = UInt8(ascii: "\t")
}
