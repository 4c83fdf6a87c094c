import Lessons

/// The values that each name of a page took, from its first line to its last.
struct ValueHistory {
    private var byName: [String: [LineValue]]
    /// How each type that occurs is written.
    private var shortTypes: [String: String]

    init(_ values: [LineValue]) {
        byName = Dictionary(grouping: values.filter { !$0.name.isEmpty }, by: \.name)
        shortTypes = Dictionary(values.map { ($0.type, $0.type) }) { first, _ in first }
            .mapValues(withSugar)
    }

    /// What the card at a name says: its type, then the shape, the strides, the value, and what it shares memory with.
    ///
    /// - Parameter sweep: the lines around it whose runs differ, so that what they made is not one value.
    func card(name: String, type: String?, line: Int, sweep: Range<Int>? = nil) -> String? {
        guard let value = byName[name]?.last(where: { $0.line <= line }),
            let shortType = shortTypes[value.type], type.map({ $0 == shortType }) ?? true
        else { return type }
        if let sweep, sweep.contains(value.line) { return shortType }
        let summary = value.last
        var lines = [[shortType, summary.dtype].compactMap(\.self).joined(separator: "  ")]
        if value.count > 1 { lines[0] += ", \(value.count) times" }
        if let shape = summary.shape { lines.append("shape \(shape)") }
        if let strides = summary.strides { lines.append("strides \(strides)") }
        if summary.shape.map({ $0.reduce(1, *) <= 24 }) ?? ValueText.isInWords(summary) {
            lines.append(ValueText.plain(summary.text, of: value))
        }
        let sharers = sharers(of: value)
        if !sharers.isEmpty {
            lines.append("shares memory with \(sharers.joined(separator: ", "))")
        }
        return lines.joined(separator: "\n")
    }

    /// The names that were made before and hold the same memory.
    private func sharers(of value: LineValue) -> [String] {
        guard let storage = value.last.storage else { return [] }
        return byName.values.compactMap { $0.last { $0.line <= value.line } }
            .filter { $0.last.storage == storage && $0.name != value.name }
            .sorted { ($0.line, $0.name) < ($1.line, $1.name) }
            .map(\.name)
    }
}

/// A type as one writes it: `[Int]` for `Array<Int>`, `Int?` for `Optional<Int>`.
func withSugar(_ type: String) -> String {
    var short = type
    while short.contains("<"), let match = short.firstMatch(of: /(Array|Optional)<([^<>]*)>/) {
        let sugar = match.1 == "Array" ? "[\(match.2)]" : "\(match.2)?"
        short.replaceSubrange(match.range, with: sugar)
    }
    return short
}
