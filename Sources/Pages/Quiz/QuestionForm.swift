import Lessons

extension PageWriter {
    /// A question as a form that the page grades by itself.
    func form(_ question: Question) -> HTML {
        let id = Seal(name: page.source.path).rank(asked(question)).prefix(8)
        let seal = Seal(name: "\(salt)|\(id)")
        let answers = answers(to: question, seal: seal)
        return element(
            "form",
            [
                "class": "q", "id": "question.\(question.number)", "data-q": "\(id)",
                "data-points": "\(question.points)", "data-kind": "\(question.kind.name)",
                "data-answers": "\(answers.joined(separator: " "))",
                "data-no": .init(question.kind.generalHint), "data-grid": .init(grid(of: question)),
            ],
            element("fieldset", [:], fields(of: question, seal: seal)),
            element(
                "div", ["class": "go", "hidden": true],
                element("button", ["class": "button", "type": "submit"], "Check")),
            element("div", ["class": "verdict", "role": "status"]))
    }

    /// What the page is called in its sealed answers and in the progress that the browser keeps.
    var salt: String { addresses.name(of: page) }

    private func asked(_ question: Question) -> String { blocks(question.ask).rendered }

    /// The question and what it is answered with; of a text, the gap in the question's code where there is one.
    private func fields(of question: Question, seal: Seal) -> HTML {
        let legend = legend(of: question)
        if case .text = question.kind, let filled = legend.fillingGap(with: field("Gap")) {
            return filled
        }
        return [legend, body(of: question, seal: seal)]
    }

    private func legend(of question: Question) -> HTML {
        let points = question.points == 1 ? "1 point" : "\(question.points) points"
        var rest = question.ask[...]
        var first: HTML = .nothing
        if case .paragraph(let text)? = rest.first {
            first = inlines(text)
            rest.removeFirst()
        }
        return [
            element(
                "legend", [:], element("span", ["class": "no"], "\(question.number)"), first,
                "\u{2002}",
                element("span", ["class": "points ui soft"], .text(points))),
            blocks(Array(rest)),
        ]
    }

    private func body(of question: Question, seal: Seal) -> HTML {
        let group = "question-\(question.number)"
        switch question.kind {
        case .choice(let choices):
            return options(choices, type: "radio", group: group, seal: seal)
        case .several(let choices):
            return options(choices, type: "checkbox", group: group, seal: seal)
        case .number: return field("Number")
        case .shape: return field("Shape", placeholder: "[ , ]")
        case .text: return field("Answer")
        case .output(let code, _, _):
            return [
                plainCode("swift", code),
                area(rows: codeLines(checked.answer(to: question) ?? "").count),
            ]
        case .order(let lines, let extra):
            return orderList(lines: lines, extra: extra, seal: seal)
        }
    }

    private func options(
        _ choices: [Question.Choice], type: String, group: String, seal: Seal
    ) -> HTML {
        .fragment(
            shuffled(choices, seal: seal).map { letter, choice in
                element(
                    "label",
                    ["class": "opt", "data-why": "\(reason(choice, answer: letter, seal: seal))"],
                    element(
                        "input", ["type": "\(type)", "name": "\(group)", "value": "\(letter)"]),
                    element("span", [:], inlines(choice.text)))
            })
    }

    /// The choices in the order in which they are shown, each with the letter that stands for it.
    func shuffled(_ choices: [Question.Choice], seal: Seal) -> [(String, Question.Choice)] {
        let ranked = choices.map { (seal.rank(inlines($0.text).rendered), $0) }
        let shown = ranked.sorted { $0.0 < $1.0 }.map(\.1)
        return shown.enumerated().map { (letter($0.offset), $0.element) }
    }

    /// `+` or `-` and what is said of a choice, sealed with its letter.
    private func reason(_ choice: Question.Choice, answer: String, seal: Seal) -> String {
        let sign = choice.isRight ? "+" : "-"
        return seal.close(sign + inlines(choice.why).rendered, with: answer)
    }

    private func field(_ label: String, placeholder: String? = nil) -> HTML {
        element(
            "label", [:], element("span", ["class": "vh"], .text(label)),
            element(
                "input",
                [
                    "class": "answer", "type": "text", "autocomplete": "off", "spellcheck": "false",
                    "placeholder": .init(placeholder),
                ]))
    }

    private func area(rows: Int) -> HTML {
        element(
            "label", [:], element("span", ["class": "vh"], "What it prints"),
            element(
                "textarea",
                ["class": "answer", "rows": "\(max(rows, 1))", "spellcheck": "false"]))
    }
}

/// The letter that stands for a choice or a line: a, b, … z, a1, b1, …
func letter(_ index: Int) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    let round = index / letters.count
    return "\(letters[index % letters.count])" + (round > 0 ? "\(round)" : "")
}

extension Question.Kind {
    /// The kind in one word, for the script.
    var name: String {
        switch self {
        case .choice: "choice"
        case .several: "several"
        case .number: "number"
        case .shape: "shape"
        case .text: "text"
        case .output: "output"
        case .order: "order"
        }
    }

    /// What is said to a wrong answer that nobody foresaw.
    var generalHint: String? {
        switch self {
        case .choice, .several: nil
        case .number: "Another number. Work it out once more, from the code or the formula."
        case .shape: "Another shape. Count the axes first, then the size of each."
        case .text: "Something else. The spelling counts, blanks do not."
        case .output: "It prints something else. Follow it line by line; brackets and commas count."
        case .order: "Another order. Which line needs a name that another one makes?"
        }
    }
}
