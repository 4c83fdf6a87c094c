import Lessons

extension Diagnostic {
    /// The diagnostic as lines, for golden cases.
    var described: String {
        let place = position.map { "\($0.line):\($0.column)" } ?? "-"
        return "\(place): \(severity): \(message)\n"
            + (quote.map { "    quote: \($0)\n" } ?? "")
            + (advice.map { "    advice: \($0)\n" } ?? "")
    }
}

extension Diagnostics {
    /// All of them as lines.
    var described: String { all.map(\.described).joined() }
}
