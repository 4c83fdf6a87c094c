import Lessons

/// Proves the answers of a page's quiz with the values that the build computed.
struct QuizProof {
    let page: Page
    let transcript: Transcript

    /// What is wrong with the questions. Says nothing of values where the program did not run to its end:
    /// that has its own diagnostic.
    func diagnostics() -> [Diagnostic] {
        guard transcript.ending == .finished else { return [] }
        return page.questions.flatMap { question in
            problems(of: question).map { $0.diagnostic(path: page.source.path, of: question) }
        }
    }

    /// One thing wrong with a question.
    private struct Problem {
        var message: String
        var quote: String?
        var advice: String

        func diagnostic(path: String, of question: Question) -> Diagnostic {
            Diagnostic(
                path: path, position: SourcePosition(line: question.firstLine, column: 1),
                message: "Question \(question.number): \(message).", quote: quote, advice: advice)
        }
    }

    private func problems(of question: Question) -> [Problem] {
        switch question.kind {
        case .choice(let choices), .several(let choices):
            return proofProblems(of: choices, answer: question.proofAnswer)
        case .number(_, let tolerance, let mistakes):
            return valueProblems(of: question, mistakes, "a number") { NumberAnswer($0, tolerance) }
        case .shape(_, let mistakes):
            return valueProblems(of: question, mistakes, "a shape like [3, 4]") { ShapeAnswer($0) }
        case .text(_, _, let mistakes), .output(_, _, let mistakes):
            return valueProblems(of: question, mistakes, "text") { outputLines($0) }
        case .order: return []
        }
    }

    /// The answer has a value of the right kind, and no mistake is the right answer.
    private func valueProblems<Value: Equatable>(
        of question: Question, _ mistakes: [Question.Mistake], _ kind: String,
        read: (String) -> Value?
    ) -> [Problem] {
        guard let text = question.computedAnswer(in: transcript) else {
            return [missingValue(question.answerExpression ?? "")]
        }
        guard let answer = read(text) else {
            return [
                Problem(
                    message: "the answer is not \(kind)", quote: text,
                    advice: "Write \(kind), or an expression that gives one.")
            ]
        }
        return writtenOutputProblems(of: question, computed: text)
            + mistakes.filter { read($0.answer) == answer }.map {
                Problem(
                    message: "a mistake has the right answer", quote: $0.answer,
                    advice: "Take it out, or write an answer that is wrong.")
            }
    }

    /// An `output` question whose answer is also written must be right.
    private func writtenOutputProblems(of question: Question, computed: String) -> [Problem] {
        guard case .output(_, .literal(let written), _) = question.kind, !written.isEmpty,
            outputLines(written) != outputLines(computed)
        else { return [] }
        return [
            Problem(
                message: "the program prints something else than the answer", quote: written,
                advice: "It prints:\n\(computed)")
        ]
    }

    /// Exactly the right choices' proofs equal the answer.
    private func proofProblems(of choices: [Question.Choice], answer: String?) -> [Problem] {
        let expected = answer.map { transcript.answers[$0] } ?? "true"
        guard let expected else { return [missingValue(answer ?? "")] }
        return choices.compactMap { choice in
            guard let proof = choice.proof else { return nil }
            guard let value = transcript.answers[proof] else { return missingValue(proof) }
            if (value == expected) == choice.isRight { return nil }
            return Problem(
                message: choice.isRight
                    ? "a right choice is not right" : "a wrong choice is right", quote: proof,
                advice: "Its proof gives \(value); the answer is \(expected).")
        }
    }

    private func missingValue(_ expression: String) -> Problem {
        Problem(
            message: "the answer has no value", quote: expression,
            advice: "Write an expression that the page's program can compute.")
    }
}

/// A number as an answer: equal when no further away than the tolerance.
private struct NumberAnswer: Equatable {
    let value: Double
    let tolerance: Double

    init?(_ text: String, _ tolerance: Double) {
        guard let value = Double(text.filter { $0 != " " && $0 != "_" }) else { return nil }
        self.value = value
        self.tolerance = tolerance
    }

    static func == (a: Self, b: Self) -> Bool { abs(a.value - b.value) <= a.tolerance }
}

/// A shape as an answer, however it is spaced and bracketed.
private struct ShapeAnswer: Equatable {
    let sizes: [Int]

    init?(_ text: String) {
        let inner = text.filter { !" ()[]".contains($0) }
        let sizes = inner.split(separator: ",").map { Int($0) }
        guard sizes.allSatisfy({ $0 != nil }), text.contains("[") || text.contains("(") else {
            return nil
        }
        self.sizes = sizes.compactMap(\.self)
    }
}

extension Question {
    /// The expression or program whose value is the answer.
    var answerExpression: String? {
        switch kind {
        case .output(let code, _, _): code
        case .number(.expression(let code), _, _), .shape(.expression(let code), _),
            .text(.expression(let code), _, _):
            code
        default: nil
        }
    }

    func computedAnswer(in transcript: Transcript) -> String? {
        if let expression = answerExpression { return transcript.answers[expression] }
        switch kind {
        case .number(.literal(let text), _, _), .shape(.literal(let text), _),
            .text(.literal(let text), _, _):
            return text
        default: return nil
        }
    }
}
