import Lessons

extension PageWriter {
    /// A table in a region that scrolls by itself where the page is narrow.
    func table(_ table: Table) -> HTML {
        let head = row(table.head, table.alignments) { element("th", $0, $1) }
        let rows = table.rows.map { row($0, table.alignments) { element("td", $0, $1) } }
        return element(
            "div", ["class": "wide", "role": "region", "aria-label": "Table", "tabindex": "0"],
            element(
                "table", [:], element("thead", [:], head),
                rows.isEmpty ? .nothing : .element("tbody", [:], rows)))
    }

    private func row(
        _ cells: [[Inline]], _ alignments: [Table.Alignment], cell: (Attributes, HTML) -> HTML
    ) -> HTML {
        let cells = zip(cells, alignments).map { text, alignment in
            cell(["class": .init(alignment.style)], inlines(text))
        }
        return .element("tr", [:], cells)
    }
}

extension Table.Alignment {
    /// The class of a cell; text stands at the left unless the author says otherwise.
    fileprivate var style: String? {
        switch self {
        case .none, .left: nil
        case .center: "center"
        case .right: "number"
        }
    }
}
