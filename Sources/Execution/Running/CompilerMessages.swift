import Lessons

/// The compiler's messages, read from what it prints.
enum CompilerMessages {
    /// The messages about one file, at their lines and columns; the quoted code between them is left out.
    static func parse(_ text: String, path: String) -> [CompilerMessage] {
        var messages: [CompilerMessage] = []
        for line in text.split(separator: "\n") {
            guard let message = message(line, path: path), !messages.contains(message) else {
                continue
            }
            messages.append(message)
        }
        return messages
    }

    /// Reads `path:line:column: severity: text` or `<unknown>:0: severity: text`.
    private static func message(_ line: Substring, path: String) -> CompilerMessage? {
        for prefix in [path + ":", "<unknown>:", ""] where line.hasPrefix(prefix) {
            var rest = line.dropFirst(prefix.count)
            var numbers: [Int] = []
            while !prefix.isEmpty, let colon = rest.firstIndex(of: ":"),
                let number = Int(rest[..<colon])
            {
                numbers.append(number)
                rest = rest[rest.index(after: colon)...]
            }
            rest = rest.drop { $0 == " " }
            for severity in ["error", "warning", "note"] where rest.hasPrefix(severity + ": ") {
                return CompilerMessage(
                    severity: severity,
                    position: numbers.count == 2
                        ? SourcePosition(line: numbers[0], column: numbers[1]) : nil,
                    text: String(rest.dropFirst(severity.count + 2)))
            }
        }
        return nil
    }
}
