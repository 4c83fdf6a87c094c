import Lessons

/// The footnotes of a page, numbered in the order in which the text refers to them.
struct Footnotes {
    private var order: [String] = []
    private var definitions: [String: [Block]] = [:]

    /// Finds the footnotes of a page and their numbers.
    init(of blocks: [Block]) {
        for case .footnote(let label, let text) in blocks { definitions[label] = text }
        for case .footnote(let label) in blocks.flatMap(\.inlines)
        where definitions[label] != nil && !order.contains(label) {
            order.append(label)
        }
    }

    /// The raised number that leads to a footnote; the label as written, where there is none.
    func reference(_ label: String) -> HTML {
        guard let number = number(of: label) else { return .text("[^\(label)]") }
        return element(
            "sup", [:],
            element("a", ["href": "#note.\(number)", "id": "reference.\(number)"], "\(number)"))
    }

    /// The list at the end of the page.
    func list(write: ([Block]) -> HTML) -> HTML {
        guard !order.isEmpty else { return .nothing }
        let items = order.enumerated().map { index, label in
            element(
                "li", ["id": "note.\(index + 1)"], write(definitions[label] ?? []), " ",
                element(
                    "a", ["href": "#reference.\(index + 1)", "aria-label": "Back to the text"], "↩")
            )
        }
        return .element("ol", ["class": "notes"], items)
    }

    private func number(of label: String) -> Int? {
        order.firstIndex(of: label).map { $0 + 1 }
    }
}
