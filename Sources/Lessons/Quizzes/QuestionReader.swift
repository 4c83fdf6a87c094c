/// Reads a `quiz` fence into a `Question`; every mistake is told at its own line.
struct QuestionReader {
    private let fence: Fence
    private let findings: Findings

    /// The question in a fence; `nil` where it is too broken to make one, which is reported.
    static func question(_ fence: Fence, number: Int, findings: Findings) -> Question? {
        QuestionReader(fence: fence, findings: findings).question(number: number)
    }

    private func question(number: Int) -> Question? {
        _ = FenceWords(fence, known: [], findings: findings)
        let yaml = YAMLDocument(
            fence.text, firstLine: fence.firstLine, indents: fence.indents, findings: findings)
        let before = findings.count
        guard let value = yaml.read() else {
            if findings.count == before {
                findings.report(
                    at: fence.language.position, "This question is empty.",
                    advice: "Begin with `kind:` and `ask:`.")
            }
            return nil
        }
        guard let kind = kind(of: value),
            let fields = YAMLFields(value, of: "A `\(kind.rawValue)` question", known: kind.keys)
        else { return nil }
        return question(kind, fields, number: number)
    }

    private func kind(of value: YAMLValue) -> QuestionKind? {
        guard value.node.mapping != nil, let node = value.node["kind"] else {
            value.report("A question begins with its `kind:`.", advice: kindsAdvice(""))
            return nil
        }
        let written = YAMLValue(node: node, document: value.document)
        if let kind = written.text.flatMap(QuestionKind.init) { return kind }
        written.report(
            "There is no kind of question `\(written.text ?? "")`.",
            advice: kindsAdvice(written.text ?? ""))
        return nil
    }

    private func kindsAdvice(_ name: String) -> String {
        suggestion(for: name, among: QuestionKind.allCases.map(\.rawValue))
    }

    private func question(_ kind: QuestionKind, _ fields: YAMLFields, number: Int) -> Question? {
        let ask = fields.requiredText("ask", "the question").flatMap { text in
            fields["ask"].map { MarkdownFragment($0, text: text).blocks() }
        }
        let answers = AnswerReader(fields: fields)
        let why = answers.why(of: fields, because: "why the right answer is right")
        let points = fields.integer("points", atLeast: 1) ?? 1
        let read = self.kind(kind, answers)
        guard let ask, let why, let read else { return nil }
        return Question(
            number: number, ask: ask, points: points, kind: read, why: why,
            firstLine: fence.firstLine,
            proofAnswer: kind.hasChoices ? answers.proofAnswer : nil)
    }

    private func kind(_ kind: QuestionKind, _ answers: AnswerReader) -> Question.Kind? {
        switch kind {
        case .choice: answers.choices(exactlyOne: true).map { .choice($0) }
        case .several: answers.choices(exactlyOne: false).map { .several($0) }
        case .number: answers.number()
        case .shape: answers.shape()
        case .text: answers.text()
        case .output: answers.output()
        case .order: answers.order()
        }
    }
}
