import Lessons

extension PageWriter {
    /// The blocks of a page, of an exercise or of a part of one.
    func blocks(_ blocks: [Block]) -> HTML {
        var parts: [HTML] = []
        var rest = blocks[...]
        while let block = rest.popFirst() {
            if case .formula(let tex) = block {
                parts.append(displayFormula(tex, symbols: symbols(takenFrom: &rest)))
            } else {
                parts.append(self.block(block))
            }
        }
        return .fragment(parts)
    }

    private func block(_ block: Block) -> HTML {
        switch block {
        case .heading(let level, let text, let id): heading(level, text, id)
        case .paragraph(let text): element("p", [:], inlines(text))
        case .list(let start, let tight, let items): list(start, tight, items)
        case .quote(let inner): element("blockquote", [:], blocks(inner))
        case .note(let kind, let inner): note(kind, inner)
        case .code(let language, let text): plainCode(language, text)
        case .formula(let tex): displayFormula(tex, symbols: [])
        case .table(let table): self.table(table)
        case .html(let source): plainCode(nil, source)
        case .rule: element("hr")
        case .footnote: .nothing
        case .snippet(let snippet): codeBlock(snippet)
        case .question(let question): form(question)
        }
    }

    /// A heading with the grey link to itself.
    func heading(_ level: Int, _ text: [Inline], _ id: String) -> HTML {
        element(
            "h\(level)", ["id": "\(id)"], inlines(text),
            element(
                "a",
                ["class": "anchor", "href": "#\(id)", "aria-label": "Link to this section"], "#"))
    }

    private func list(_ start: Int?, _ tight: Bool, _ items: [[Block]]) -> HTML {
        let rows = items.map { element("li", [:], tight ? tightItem($0) : blocks($0)) }
        guard let start else { return .element("ul", [:], rows) }
        return .element("ol", ["start": .init(start == 1 ? nil : "\(start)")], rows)
    }

    /// An item of a tight list: its paragraphs stand without their element.
    private func tightItem(_ item: [Block]) -> HTML {
        .fragment(
            item.map {
                if case .paragraph(let text) = $0 { inlines(text) } else { block($0) }
            })
    }

    private func note(_ kind: NoteKind, _ inner: [Block]) -> HTML {
        let (style, label) =
            switch kind {
            case .remember: ("note", "Remember")
            case .careful: ("note careful", "Careful")
            case .notes: ("note seed", "In the notes")
            }
        return element(
            "div", ["class": "\(style)", "role": "note"],
            element("p", ["class": "kind"], .text(label)), blocks(inner))
    }
}
