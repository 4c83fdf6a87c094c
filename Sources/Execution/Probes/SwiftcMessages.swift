import Lessons

/// Reads what `swiftc` wrote: `path:line:column: error: text`, one message a line, quotes of the source between.
func swiftcMessages(in text: String) -> [(path: String, message: CompilerMessage)] {
    text.split(whereSeparator: \.isNewline).compactMap { line in
        let pattern = /^(.+?):(\d+):(\d+): (error|warning|note): (.*)$/
        if let match = line.wholeMatch(of: pattern), let row = Int(match.2),
            let column = Int(match.3)
        {
            let position = SourcePosition(line: row, column: column)
            let message = CompilerMessage(
                severity: String(match.4), position: position, text: String(match.5))
            return (String(match.1), message)
        }
        guard let match = line.wholeMatch(of: /^(?:<unknown>:0: )?error: (.*)$/) else { return nil }
        let message = CompilerMessage(severity: "error", position: nil, text: String(match.1))
        return ("", message)
    }
}
