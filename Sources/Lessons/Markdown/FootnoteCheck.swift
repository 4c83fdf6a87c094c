/// Whether every footnote that a text refers to is there, once, and every one there is referred to.
struct FootnoteCheck {
    private let masked: Masked

    init(_ masked: Masked) {
        self.masked = masked
    }

    /// Reports what does not match between the labels in the text and the footnotes among the blocks.
    func report(_ blocks: [Block], to findings: Findings) {
        let defined = blocks.flatMap(\.footnoteLabels)
        let definitions = Dictionary(defined.map { ($0, 1) }, uniquingKeysWith: +)
        for (label, places) in places() {
            check(label, at: places, definitions: definitions, findings)
        }
    }

    /// Where each label stands, in the order of the text.
    private func places() -> [String: [SourcePosition]] {
        masked.extracts.reduce(into: [:]) { places, extract in
            guard case .footnote(let label) = extract.kind else { return }
            places[label, default: []].append(extract.position)
        }
    }

    private func check(
        _ label: String, at places: [SourcePosition], definitions: [String: Int],
        _ findings: Findings
    ) {
        let quote = "[^\(label)]"
        switch definitions[label] ?? 0 {
        case 0:
            findings.report(
                at: places[0], "There is no footnote `\(label)`.", quote: quote,
                advice: missingAdvice(label, among: definitions.keys.sorted()))
        case 2...:
            findings.report(
                at: places[0], "There is more than one footnote `\(label)`.", quote: quote,
                advice: "Give each a label of its own.")
        default:
            guard places.count == 1 else { return }
            findings.report(
                at: places[0], "Nothing refers to the footnote `\(label)`.", quote: quote,
                advice: "Put `\(quote)` where it belongs, or drop the footnote.")
        }
    }

    private func missingAdvice(_ label: String, among labels: [String]) -> String {
        let definition = "Write a line `[^\(label)]: …`, or `\\[^` for the characters themselves."
        guard let near = nearest(label, among: labels) else { return definition }
        return "Did you mean `[^\(near)]`? \(definition)"
    }
}

extension Block {
    /// The labels of the footnotes that are defined in it.
    fileprivate var footnoteLabels: [String] {
        switch self {
        case .footnote(let label, let blocks): [label] + blocks.flatMap(\.footnoteLabels)
        case .list(_, _, let items): items.joined().flatMap(\.footnoteLabels)
        case .quote(let blocks), .note(_, let blocks): blocks.flatMap(\.footnoteLabels)
        default: []
        }
    }
}
