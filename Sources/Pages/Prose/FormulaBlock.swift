import Lessons

/// A symbol of a formula and what it stands for.
struct Symbol {
    var tex: String
    var meaning: [Inline]
}

extension PageWriter {
    /// A display formula with the list of its symbols.
    func displayFormula(_ tex: String, symbols: [Symbol]) -> HTML {
        let formula = formula(Formula(tex: tex, isDisplay: true))
        guard !symbols.isEmpty else { return element("div", ["class": "formula"], formula) }
        let rows = symbols.map { symbol in
            [
                element("dt", [:], self.formula(Formula(tex: symbol.tex, isDisplay: false))),
                element("dd", [:], inlines(symbol.meaning)),
            ] as HTML
        }
        return element(
            "div", ["class": "formula"], formula, .element("dl", ["class": "where"], rows))
    }

    /// The symbols of a list that stands right after a formula; takes the list away if it is one of symbols.
    func symbols(takenFrom rest: inout ArraySlice<Block>) -> [Symbol] {
        guard case .list(nil, _, let items) = rest.first else { return [] }
        let symbols = items.compactMap(Symbol.init(item:))
        guard symbols.count == items.count else { return [] }
        rest.removeFirst()
        return symbols
    }
}

extension Symbol {
    /// Reads ``$k$: the axis``; `nil` for any other item.
    fileprivate init?(item: [Block]) {
        guard item.count == 1, case .paragraph(let text)? = item.first, text.count > 1,
            case .formula(let tex) = text[0], case .text(let words) = text[1],
            words.hasPrefix(":")
        else { return nil }
        let first = words.dropFirst().drop { $0 == " " }
        self.tex = tex
        self.meaning = [.text(String(first))] + text.dropFirst(2)
    }
}
