/// Splits what libcmark read as one paragraph at display formulas, tables and the starts of footnotes.
struct ParagraphSplitter {
    let tables: [RawTable]
    let cells: [[Inline]]

    /// The blocks that a paragraph's content makes.
    func blocks(from atoms: [InlineReader.Atom]) -> [Block] {
        var blocks: [Block] = []
        var text: [Inline] = []
        for atom in atoms {
            switch atom {
            case .inline(let inline): text.append(inline)
            case .block(let extract):
                blocks.append(contentsOf: paragraphs(text))
                text = []
                blocks.append(contentsOf: block(extract))
            }
        }
        return blocks + paragraphs(text)
    }

    private func block(_ extract: Extract) -> [Block] {
        switch extract.kind {
        case .display(let tex): [.formula(tex)]
        case .table(let number): [.table(table(number))]
        case .formula, .footnote: []
        }
    }

    private func table(_ number: Int) -> Table {
        let raw = tables[number]
        let width = raw.alignments.count
        let rows = raw.rows.indices.map { row in
            Array(cells[raw.firstCell + row * width..<raw.firstCell + (row + 1) * width])
        }
        return Table(
            alignments: raw.alignments, head: rows.first ?? [], rows: Array(rows.dropFirst()))
    }

    /// A paragraph, or the footnotes that it defines: each starts a line with its label and a colon.
    private func paragraphs(_ inlines: [Inline]) -> [Block] {
        let text = trimmingBreaks(inlines)
        guard !text.isEmpty else { return [] }
        let starts = text.indices.filter { startsFootnote(at: $0, in: text) }
        let ends = starts.dropFirst() + [text.endIndex]
        let lead = trimmingBreaks(text[..<(starts.first ?? text.endIndex)])
        return (lead.isEmpty ? [] : [.paragraph(lead)])
            + zip(starts, ends).compactMap { footnote(text[$0..<$1]) }
    }

    private func startsFootnote(at place: Int, in text: [Inline]) -> Bool {
        guard case .footnote = text[place], place + 1 < text.count,
            case .text(let next) = text[place + 1], next.hasPrefix(":")
        else { return false }
        return place == 0 || text[place - 1] == .softBreak
    }

    private func footnote(_ inlines: ArraySlice<Inline>) -> Block? {
        var inlines = trimmingBreaks(inlines)
        guard inlines.count > 1, case .footnote(let label) = inlines.removeFirst(),
            case .text(let start) = inlines.removeFirst()
        else { return nil }
        let text = String(start.dropFirst().drop { $0 == " " || $0 == "\t" })
        let body = (text.isEmpty ? [] : [.text(text)]) + inlines
        return .footnote(label: label, body.isEmpty ? [] : [.paragraph(body)])
    }

    private func trimmingBreaks(_ inlines: some Collection<Inline>) -> [Inline] {
        let start = inlines.drop { $0 == .softBreak || $0 == .lineBreak }
        return Array(start.reversed().drop { $0 == .softBreak || $0 == .lineBreak }.reversed())
    }
}
