import Lessons
import Testing

@testable import Checking

@Suite struct QuizProofTests {
    private func messages(
        _ kind: Question.Kind, proofAnswer: String? = nil, answers: [String: String] = [:]
    ) -> [String] {
        let question = Question(
            number: 1, ask: [], points: 1, kind: kind, why: [], firstLine: 9,
            proofAnswer: proofAnswer)
        let page = Page(
            source: SourceFile(path: "page.md", text: ""), title: "", blocks: [.question(question)])
        let diagnostics = CheckedPage(page: page, transcript: Transcript(answers: answers))
            .diagnostics
        #expect(diagnostics.allSatisfy { $0.position?.line == 9 })
        return diagnostics.map(\.message)
    }

    @Test func `a computed number or shape must have a value of its kind`() {
        let number = Question.Kind.number(.expression("t.stride(0)"), tolerance: 0, mistakes: [])
        #expect(messages(number) == ["Question 1: the answer has no value."])
        #expect(
            messages(number, answers: ["t.stride(0)": "[8]"]) == [
                "Question 1: the answer is not a number."
            ])
        #expect(messages(number, answers: ["t.stride(0)": "8"]).isEmpty)
        let shape = Question.Kind.shape(.expression("t.shape"), mistakes: [])
        #expect(messages(shape, answers: ["t.shape": "[3, 4]"]).isEmpty)
        #expect(
            messages(shape, answers: ["t.shape": "34"]) == [
                "Question 1: the answer is not a shape like [3, 4]."
            ])
    }

    @Test func `a mistake that is the right answer is found`() {
        let mistake = Question.Mistake(answer: "3.14", why: [])
        let number = Question.Kind.number(.literal("3.1415"), tolerance: 0.01, mistakes: [mistake])
        #expect(messages(number) == ["Question 1: a mistake has the right answer."])
        let shape = Question.Kind.shape(
            .literal("[3, 4]"),
            mistakes: [.init(answer: "[3,4]", why: []), .init(answer: "[4, 3]", why: [])])
        #expect(messages(shape).count == 1)
    }

    @Test func `exactly the right choices equal the answer`() {
        func choice(_ isRight: Bool, _ proof: String) -> Question.Choice {
            Question.Choice(text: [], isRight: isRight, proof: proof)
        }
        let choices = Question.Kind.several([
            choice(true, "a"), choice(false, "b"), choice(true, "c"),
        ])
        let values = ["x": "1", "a": "1", "b": "2", "c": "1"]
        #expect(messages(choices, proofAnswer: "x", answers: values).isEmpty)
        #expect(
            messages(
                choices, proofAnswer: "x", answers: values.merging(["b": "1", "c": "2"]) { $1 })
                == [
                    "Question 1: a wrong choice is right.",
                    "Question 1: a right choice is not right.",
                ])
        #expect(
            messages(
                .choice([choice(true, "a"), choice(false, "b")]),
                answers: ["a": "true", "b": "false"]
            )
            .isEmpty)
    }

    @Test func `the answer to a question is what the build computed`() {
        let question = Question(
            number: 1, ask: [], points: 1,
            kind: .output(code: "print(1 + 1)", .literal(""), mistakes: []), why: [], firstLine: 1)
        let page = Page(
            source: SourceFile(path: "", text: ""), title: "", blocks: [.question(question)])
        let checked = CheckedPage(
            page: page, transcript: Transcript(answers: ["print(1 + 1)": "2\n"]))
        #expect(checked.answer(to: question) == "2\n")
        #expect(checked.isClean)
    }
}
