import Lessons

extension PageWriter {
    /// The sealed answers that the page knows a word for, `key:text` each, in an order that says nothing.
    func answers(to question: Question, seal: Seal) -> [String] {
        let right = rightAnswers(to: question, seal: seal).map {
            ($0, "+" + inlines(question.why).rendered)
        }
        let wrong = mistakes(in: question).map { ($0.0, "-" + inlines($0.1).rendered) }
        return (right + wrong).map { "\(seal.key(of: $0.0)):\(seal.close($0.1, with: $0.0))" }
            .sorted()
    }

    /// The width and the start of the grid on which a number with a tolerance is compared.
    func grid(of question: Question) -> String? {
        guard let grid = numberGrid(of: question), grid.width > 0 else { return nil }
        return "\(grid.width) \(grid.start)"
    }

    private func rightAnswers(to question: Question, seal: Seal) -> [String] {
        switch question.kind {
        case .choice(let choices), .several(let choices):
            let right = shuffled(choices, seal: seal).filter(\.1.isRight).map(\.0)
            return [right.joined(separator: ",")]
        case .number:
            return checked.answer(to: question).map { [canonicalNumber($0, in: question)] } ?? []
        case .shape:
            return checked.answer(to: question).map { [CanonicalAnswer.shape($0)] } ?? []
        case .text(_, let accepts, _):
            return ([checked.answer(to: question)].compactMap(\.self) + accepts).map(
                CanonicalAnswer.text)
        case .output:
            return checked.answer(to: question).map { [CanonicalAnswer.output($0)] } ?? []
        case .order(let lines, let extra):
            let letters = lineLetters(lines: lines, extra: extra, seal: seal)
            return [lines.compactMap { letters[$0] }.joined(separator: ",")]
        }
    }

    private func mistakes(in question: Question) -> [(String, [Inline])] {
        switch question.kind {
        case .number(_, _, let mistakes):
            mistakes.map { (canonicalNumber($0.answer, in: question), $0.why) }
        case .shape(_, let mistakes): mistakes.map { (CanonicalAnswer.shape($0.answer), $0.why) }
        case .text(_, _, let mistakes): mistakes.map { (CanonicalAnswer.text($0.answer), $0.why) }
        case .output(_, _, let mistakes):
            mistakes.map { (CanonicalAnswer.output($0.answer), $0.why) }
        case .choice, .several, .order: []
        }
    }

    private func canonicalNumber(_ text: String, in question: Question) -> String {
        guard let number = Double(text), let grid = numberGrid(of: question) else { return text }
        return grid.canonical(number)
    }

    private func numberGrid(of question: Question) -> NumberGrid? {
        guard case .number(_, let tolerance, _) = question.kind,
            let number = checked.answer(to: question).flatMap(Double.init)
        else { return nil }
        return NumberGrid(answer: number, tolerance: tolerance)
    }
}
