/// Reads what a question accepts as right and what it says to wrong answers.
struct AnswerReader {
    let fields: YAMLFields

    // MARK: Kinds

    func number() -> Question.Kind? {
        let answer = answer { text in Double(text).map { _ in text } }
        let tolerance = tolerance()
        if case .literal(let text)? = answer, tolerance == nil, Int(text) == nil {
            fields.value.report(
                "`tolerance` is missing: \(text) is no whole number.",
                advice: "Write `tolerance:` and how far an answer may be off.")
        }
        let mistakes = mistakes { text in Double(text).map { _ in text } }
        return answer.map { .number($0, tolerance: tolerance ?? 0, mistakes: mistakes) }
    }

    private func tolerance() -> Double? {
        fields["tolerance"].flatMap { value in
            if let number = value.node.float, number >= 0, number.isFinite { return number }
            value.report("`tolerance` is a number from 0 up.")
            return nil
        }
    }

    func shape() -> Question.Kind? {
        let answer = answer(Self.shapeText)
        let mistakes = mistakes(Self.shapeText)
        return answer.map { .shape($0, mistakes: mistakes) }
    }

    /// A shape as it is compared: `[3, 4]`.
    private static func shapeText(_ text: String) -> String? {
        guard text.wholeMatch(of: /\[\s*(\d+\s*(,\s*\d+\s*)*)?\]/) != nil else { return nil }
        let sizes = text.split { !$0.isNumber }
        return "[" + sizes.joined(separator: ", ") + "]"
    }

    func text() -> Question.Kind? {
        let answer = answer { $0 }
        let accepts = fields.texts("accepts").map(\.text)
        let mistakes = mistakes { $0 }
        return answer.map { .text($0, accepts: accepts, mistakes: mistakes) }
    }

    func output() -> Question.Kind? {
        let code = fields.requiredText("code", "the Swift code whose output is asked for")
        let mistakes = mistakes { $0 }
        return code.map { .output(code: $0 + "\n", .expression($0 + "\n"), mistakes: mistakes) }
    }

    func order() -> Question.Kind? {
        let lines = fields.texts("lines").map(\.text)
        if lines.count < 2 {
            (fields["lines"] ?? fields.value).report(
                "`lines` are at least two.", advice: "List them in the right order.")
        }
        let extra = fields.list("extra").compactMap { extraLine($0, besides: lines) }
        return .order(lines: lines, extra: extra)
    }

    private func extraLine(_ value: YAMLValue, besides lines: [String]) -> Question.Choice? {
        guard let fields = YAMLFields(value, of: "An extra line", known: ["line", "why"]) else {
            return nil
        }
        let line = fields.requiredText("line", "a line that does not belong")
        guard let line, let why = why(of: fields, because: "why it does not belong") else {
            return nil
        }
        if lines.contains(line) { value.report("`\(line)` is one of the right lines, too.") }
        return Question.Choice(text: [.code(line)], isRight: false, why: why)
    }

    // MARK: Answers

    /// The expression that the right choices' proofs must equal.
    var proofAnswer: String? {
        fields["answer"].flatMap { $0.node["swift"]?.string }
    }

    /// The answer under `answer:`, as text that `read` accepts or as an expression.
    private func answer(_ read: (String) -> String?) -> Question.Answer? {
        fields.required("answer", "the right answer").flatMap { value in
            if value.node.mapping != nil { return expression(value).map { .expression($0) } }
            return literal(value, read).map { .literal($0) }
        }
    }

    func expression(_ value: YAMLValue) -> String? {
        YAMLFields(value, of: "A computed answer", known: ["swift"])
            .flatMap { $0.requiredText("swift", "a Swift expression") }
    }

    private func literal(_ value: YAMLValue, _ read: (String) -> String?) -> String? {
        let text = value.text ?? value.elements.map { Self.listText($0) } ?? ""
        if let answer = read(text), !answer.isEmpty { return answer }
        value.report(
            "This is not an answer of the kind that is asked for.",
            advice: "A number is written as `8` or `0.5`, a shape as `[3, 4]`.")
        return nil
    }

    private static func listText(_ elements: [YAMLValue]) -> String {
        "[" + elements.map { $0.text ?? "?" }.joined(separator: ", ") + "]"
    }

    private func mistakes(_ read: (String) -> String?) -> [Question.Mistake] {
        fields.list("mistakes").compactMap { value in
            guard let mistake = YAMLFields(value, of: "A mistake", known: ["answer", "why"]) else {
                return nil
            }
            let written = mistake.required("answer", "the wrong answer")
            let answer = written.flatMap { literal($0, read) }
            let why = why(of: mistake, because: "what helps who answers so")
            reportIfRight(answer, value)
            guard let answer, let why else { return nil }
            return Question.Mistake(answer: answer, why: why)
        }
    }

    private func reportIfRight(_ mistake: String?, _ value: YAMLValue) {
        guard let mistake, let right = fields["answer"]?.text, right == mistake else { return }
        value.report("This mistake is the right answer.", advice: "Take it out, or mend one.")
    }

    func why(of fields: YAMLFields, because meaning: String) -> [Inline]? {
        guard let text = fields.requiredText("why", meaning), let value = fields["why"] else {
            return nil
        }
        return MarkdownFragment(value, text: text).inlines()
    }
}
