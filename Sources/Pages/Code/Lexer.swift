/// Colours code by its letters alone, for code that no compiler has read: PyTorch, starters, shell commands.
struct Lexer {
    /// Words set as keywords.
    var keywords: Set<String>
    /// What begins a comment that ends with its line.
    var comment: String
    /// Whether a capital letter begins the name of a type.
    var capitalsAreTypes: Bool

    /// The lexer of a language; `nil` for one that is shown in ink alone.
    static func named(_ language: String?) -> Lexer? {
        switch language {
        case "swift": .swift
        case "python": .python
        case "sh", "bash", "shell", "yaml", "yml":
            Lexer(keywords: [], comment: "#", capitalsAreTypes: false)
        default: nil
        }
    }

    /// Swift.
    static let swift = Lexer(
        keywords: [
            "actor", "any", "as", "associatedtype", "async", "await", "break", "case", "catch",
            "class", "continue", "default", "defer", "do", "else", "enum", "extension",
            "fallthrough",
            "false", "fileprivate", "final", "for", "func", "guard", "if", "import", "in", "init",
            "inout", "internal", "is", "let", "mutating", "nil", "nonisolated", "open", "operator",
            "override", "private", "protocol", "public", "repeat", "rethrows", "return", "self",
            "some", "static", "struct", "subscript", "super", "switch", "throw", "throws", "true",
            "try", "typealias", "var", "weak", "where", "while",
        ],
        comment: "//", capitalsAreTypes: true)

    /// Python.
    static let python = Lexer(
        keywords: [
            "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class",
            "continue", "def", "del", "elif", "else", "except", "finally", "for", "from", "global",
            "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise",
            "return",
            "try", "while", "with", "yield",
        ],
        comment: "#", capitalsAreTypes: false)

    /// The lines of a text with their colours.
    func lines(of code: String) -> [ColouredLine] {
        codeLines(code).map { ColouredLine(text: $0, stretches: stretches(in: $0)) }
    }

    private func stretches(in line: String) -> [Stretch] {
        let bytes = Array(line.utf8)
        var stretches: [Stretch] = []
        var place = 0
        while place < bytes.count {
            let (end, style) = word(in: bytes, at: place)
            if let style { stretches.append(Stretch(range: place..<end, style: style)) }
            place = end
        }
        return stretches
    }

    /// The end and the colour of the word that begins at an offset.
    private func word(in bytes: [UInt8], at start: Int) -> (end: Int, style: String?) {
        let rest = bytes[start...]
        let first = bytes[start]
        if rest.starts(with: comment.utf8) { return (bytes.count, "m") }
        if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") && comment == "#" {
            return (stringEnd(in: bytes, from: start), "n")
        }
        if isDigit(first) {
            return (numberEnd(in: bytes, from: start), "n")
        }
        guard isWordPart(first) else { return (start + 1, nil) }
        let end = rest.firstIndex { !isWordPart($0) } ?? bytes.count
        return (end, style(ofWord: String(decoding: bytes[start..<end], as: UTF8.self)))
    }

    private func style(ofWord word: String) -> String? {
        if keywords.contains(word) { return "k" }
        guard capitalsAreTypes, let first = word.unicodeScalars.first else { return nil }
        return first.properties.isUppercase ? "y" : nil
    }

    /// The offset after a number; a point belongs to it where a digit follows, as in `0.5` and not in `0..<4`.
    private func numberEnd(in bytes: [UInt8], from start: Int) -> Int {
        bytes.indices[start...].first { place in
            let isPoint = bytes[place] == UInt8(ascii: ".")
            return isPoint
                ? !(place + 1 < bytes.count && isDigit(bytes[place + 1]))
                : !isWordPart(bytes[place])
        } ?? bytes.count
    }

    /// The offset after the quote that closes a string; the line's end where none does.
    private func stringEnd(in bytes: [UInt8], from start: Int) -> Int {
        var place = start + 1
        while place < bytes.count, bytes[place] != bytes[start] {
            place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
        }
        return min(place + 1, bytes.count)
    }
}

/// The lines of a code text; a line break at its end begins no further one.
func codeLines(_ code: String) -> [String] {
    var lines = code.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
}

private func isWordPart(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), 0x80...: true
    default: false
    }
}
