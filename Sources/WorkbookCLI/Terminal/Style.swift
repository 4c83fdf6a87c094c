import Foundation

/// Colour for a terminal, or none.
///
/// Colour is never the only sign: every coloured word says the same without it.
struct Style: Sendable {
    let isColoured: Bool
    /// Whether a person looks at it.
    var isTerminal = false
    /// How many letters a line of the terminal holds.
    var columns = 80

    /// How long lines of words are at most: no longer than reads well.
    var textWidth: Int { min(78, columns) }

    static let plain = Style(isColoured: false)

    /// Colours only where someone looks: a terminal, no `NO_COLOR`, and not `TERM=dumb`.
    static func standard(
        for descriptor: Int32, environment: [String: String] = ProcessInfo.processInfo.environment
    ) -> Style {
        let isWanted = environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
        let isTerminal = isatty(descriptor) == 1
        return Style(
            isColoured: isWanted && isTerminal, isTerminal: isTerminal,
            columns: columns(of: descriptor))
    }

    /// A terminal that does not tell, or no terminal, counts as one of 80.
    private static func columns(of descriptor: Int32) -> Int {
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }

    func bold(_ text: String) -> String { painted(text, "1") }
    func soft(_ text: String) -> String { painted(text, "2") }
    func good(_ text: String) -> String { painted(text, "32") }
    func bad(_ text: String) -> String { painted(text, "31") }
    func care(_ text: String) -> String { painted(text, "33") }

    /// A line of a unified difference.
    func difference(_ line: String) -> String {
        if line.hasPrefix("+") { return good(line) }
        if line.hasPrefix("-") { return bad(line) }
        return line.hasPrefix("@@") ? soft(line) : line
    }

    private func painted(_ text: String, _ code: String) -> String {
        isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
