import Lessons

extension PageWriter {
    /// Lines to be put in order with buttons; where some do not belong, a row parts the lines used from those left out.
    func orderList(lines: [String], extra: [Question.Choice], seal: Seal) -> HTML {
        let letters = lineLetters(lines: lines, extra: extra, seal: seal)
        let reasons = Dictionary(
            extra.map { ($0.text.plainText, inlines($0.why).rendered) },
            uniquingKeysWith: { a, _ in a })
        let all = (lines + extra.map { $0.text.plainText }).sorted {
            (letters[$0] ?? "", $0) < (letters[$1] ?? "", $1)
        }
        let rows = all.map { line in
            let letter = letters[line] ?? ""
            return orderRow(
                line, letter: letter,
                reason: reasons[line].map { seal.close("-" + $0, with: letter) })
        }
        let cut = element(
            "li", ["class": "cut ui soft", "data-v": "|"], "Lines below this one are left out.")
        return [
            .element("ol", ["class": "order"], rows + (extra.isEmpty ? [] : [cut])),
            element("p", ["class": "told vh", "role": "status"]),
        ]
    }

    /// The letter of each line; equal lines have the same, so that they may change places.
    func lineLetters(
        lines: [String], extra: [Question.Choice], seal: Seal
    ) -> [String: String] {
        let different = Set(lines + extra.map { $0.text.plainText })
        let shown = different.sorted { seal.rank($0) < seal.rank($1) }
        return Dictionary(
            uniqueKeysWithValues: shown.enumerated().map { ($0.element, letter($0.offset)) })
    }

    private func orderRow(_ line: String, letter: String, reason: String?) -> HTML {
        var names = 0
        let coloured = Lexer.swift.lines(of: line).map { $0.html(names: &names) }
        let words = line.drop { $0 == " " }
        return element(
            "li", ["data-v": "\(letter)", "data-why": .init(reason)],
            .element("code", [:], coloured),
            element(
                "button",
                [
                    "class": "button", "type": "button", "hidden": true,
                    "aria-label": "Move up: \(words)",
                ],
                "↑"),
            element(
                "button",
                [
                    "class": "button", "type": "button", "hidden": true,
                    "aria-label": "Move down: \(words)",
                ], "↓"))
    }
}
