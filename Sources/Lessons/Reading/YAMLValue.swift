import Yams

/// A value of a YAML document that knows its place.
struct YAMLValue {
    let node: Node
    let document: YAMLDocument

    /// Where it stands in the file.
    var position: SourcePosition {
        node.mark.map { document.position(of: $0) }
            ?? SourcePosition(line: document.firstLine, column: 1)
    }

    /// Its text as written, if it is a plain or quoted scalar.
    var text: String? { node.scalar?.string }

    /// Whether it is absent in all but name: `key:` with nothing after it.
    var isNull: Bool {
        guard let scalar = node.scalar, scalar.style == .any || scalar.style == .plain else {
            return false
        }
        return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
    }

    /// Whether it is a text under `|`, whose lines are lines of the file.
    var isLiteralBlock: Bool { node.scalar?.style == .literal }

    /// The elements of a list.
    var elements: [YAMLValue]? {
        node.sequence.map { $0.map { YAMLValue(node: $0, document: document) } }
    }

    /// Notes something wrong with it.
    func report(_ message: String, advice: String? = nil) {
        let quote = text.flatMap { $0.contains("\n") || $0.isEmpty ? nil : $0 }
        document.findings.report(at: position, message, quote: quote, advice: advice)
    }
}
