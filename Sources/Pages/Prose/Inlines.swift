import Lessons

extension PageWriter {
    /// Text inside a block.
    func inlines(_ inlines: [Inline]) -> HTML { .fragment(inlines.map(inline)) }

    private func inline(_ inline: Inline) -> HTML {
        switch inline {
        case .text(let text): .text(text)
        case .code(let text): code(text)
        case .emphasis(let text): element("em", [:], inlines(text))
        case .strong(let text): element("strong", [:], inlines(text))
        case .link(let destination, let title, let text): link(destination, title, text)
        case .image(let source, let title, let alternative): image(source, title, alternative)
        case .formula(let tex): formula(Formula(tex: tex, isDisplay: false))
        case .footnote(let label): footnotes.reference(label)
        case .html(let source): .text(source)
        case .lineBreak: element("br")
        case .softBreak: "\n"
        }
    }

    /// Code in a line of prose; what is longer than 32 characters may be broken.
    func code(_ text: String) -> HTML {
        element("code", ["class": .init(text.count > 32 ? "long" : nil)], .text(text))
    }

    /// The markup of a formula; its source, where it could not be rendered.
    func formula(_ formula: Formula) -> HTML {
        guard let markup = formulas.markup[formula] else { return code(formula.tex) }
        return .markup(markup)
    }

    private func link(_ destination: String, _ title: String, _ text: [Inline]) -> HTML {
        guard let address = resolve(destination) else {
            return inlines(text)
        }
        return element(
            "a", ["href": "\(address)", "title": .init(title.isEmpty ? nil : title)],
            inlines(text))
    }

    private func image(_ source: String, _ title: String, _ alternative: String) -> HTML {
        guard let address = resolve(source) else {
            return .text(alternative)
        }
        return element(
            "img",
            [
                "src": "\(address)", "alt": "\(alternative)",
                "title": .init(title.isEmpty ? nil : title),
            ])
    }
}
