extension AnswerReader {
    /// The choices under `choices:`; `nil` where they make no question, which is reported.
    func choices(exactlyOne: Bool) -> [Question.Choice]? {
        guard let list = fields.required("choices", "one `- right:` or `- wrong:` for each") else {
            return nil
        }
        let choices = fields.list("choices").compactMap { choice($0) }
        let right = choices.count(where: \.isRight)
        if choices.count < 2 {
            list.report("`choices` are at least two.")
        } else if right == 0 {
            list.report("No choice is right.", advice: "Begin one with `- right:`.")
        } else if exactlyOne, right > 1 {
            list.report(
                "\(right) choices are right, but a `choice` has one right answer.",
                advice: "Make it `kind: several`, or begin the others with `- wrong:`.")
        }
        reportRepeated(choices, in: list)
        checkProofs(of: choices)
        return choices
    }

    private func choice(_ value: YAMLValue) -> Question.Choice? {
        let isRight = value.node["right"] != nil
        let keys = isRight ? ["right", "proof"] : ["wrong", "why", "proof"]
        guard
            let fields = YAMLFields(
                value, of: isRight ? "A right choice" : "A wrong choice", known: keys),
            let text = fields.requiredText(isRight ? "right" : "wrong", "the choice"),
            let textValue = fields[isRight ? "right" : "wrong"]
        else { return nil }
        return Question.Choice(
            text: MarkdownFragment(textValue, text: text).inlines(), isRight: isRight,
            why: isRight ? [] : why(of: fields, because: "why it is wrong") ?? [],
            proof: fields.text("proof"))
    }

    private func reportRepeated(_ choices: [Question.Choice], in list: YAMLValue) {
        for (place, choice) in choices.enumerated()
        where choices[..<place].contains(where: { $0.text == choice.text }) {
            list.report("The choice “\(choice.text.plainText)” is there twice.")
        }
    }

    private func checkProofs(of choices: [Question.Choice]) {
        let proven = choices.count { $0.proof != nil }
        if let answer = fields["answer"] {
            if expression(answer) != nil, proven == 0 {
                answer.report(
                    "Nothing is compared with this answer.",
                    advice: "Give every choice a `proof:`, an expression to compare with it.")
            }
        }
        if proven > 0, proven < choices.count {
            fields["choices"]?.report(
                "\(choices.count - proven) of \(choices.count) choices have no `proof`.",
                advice: "Give every choice one, or none.")
        }
    }
}
