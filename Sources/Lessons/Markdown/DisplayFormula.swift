/// A display formula: a line that starts with `$$` to a line that ends with `$$`, with no blank line between.
struct DisplayFormula {
    /// Its lines.
    var lines: ClosedRange<Int>
    /// The TeX between the dollars.
    var tex: String

    /// The formula that starts at an offset of a line; `nil` where no `$$` stands there or nothing closes it.
    init?(at start: Int, line: Int, in lines: ByteLines) {
        guard lines.bytes[start...].starts(with: "$$".utf8) else { return nil }
        let lineStart = lines.range(of: line).lowerBound
        let prefix = ContainerPrefix(firstLine: lines.bytes[lineStart..<start])
        var parts: [String] = []
        var last = line
        var text = lines.bytes[(start + 2)..<lines.range(of: line).upperBound]
        while true {
            let trimmed = text.trimmed
            if trimmed.isEmpty, last != line { return nil }
            if trimmed.suffix(2).elementsEqual([.dollar, .dollar]) {
                parts.append(trimmed.dropLast(2).text)
                break
            }
            parts.append(text.text)
            last += 1
            guard last <= lines.count else { return nil }
            text = prefix.stripped(from: lines[last])
        }
        self.lines = line...last
        self.tex = String(
            decoding: Array(parts.joined(separator: "\n").utf8)[...].trimmed, as: UTF8.self)
        if tex.isEmpty { return nil }
    }
}
