extension HTML {
    /// The tree with a field in place of its first gap: three underscores or more, as in `view(____, 4)`.
    ///
    /// `nil` where there is no gap.
    func fillingGap(with field: HTML) -> HTML? {
        switch self {
        case .markup: return nil
        case .text(let text):
            guard let gap = text.firstMatch(of: /_{3,}/)?.range else { return nil }
            let (before, after) = (text[..<gap.lowerBound], text[gap.upperBound...])
            return [.text(String(before)), field, .text(String(after))]
        case .fragment(let parts):
            return Self.fillingFirstGap(of: parts, with: field).map(HTML.fragment)
        case .element(let name, let attributes, let children):
            return Self.fillingFirstGap(of: children, with: field)
                .map { .element(name, attributes, $0) }
        }
    }

    private static func fillingFirstGap(of parts: [HTML], with field: HTML) -> [HTML]? {
        for (index, part) in parts.enumerated() {
            guard let filled = part.fillingGap(with: field) else { continue }
            return parts[..<index] + [filled] + parts[(index + 1)...]
        }
        return nil
    }
}
