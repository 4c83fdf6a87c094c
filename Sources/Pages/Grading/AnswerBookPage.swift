import Checking

/// The instructor's answer book as one page.
public struct AnswerBookPage: Sendable {
    private let book: AnswerBook

    /// A page for a book.
    public init(_ book: AnswerBook) { self.book = book }

    /// The page, whole: it needs no other file.
    public var html: String {
        gradingPage(
            title: "\(book.course): answers",
            [element("h1", [:], .text("\(book.course): answers"))]
                + book.exercises.map(answers) + [quizzes])
    }

    private func answers(_ exercise: AnswerBook.ExerciseAnswers) -> HTML {
        let checks = exercise.checks.map { check in
            [
                "\(check.number)" + (check.hidden ? ", hidden" : ""), check.says, check.call,
                check.expected, "\(check.points)",
            ]
        }
        let mistakes = exercise.mistakes.sorted { $0.key < $1.key }.map { [$0.key, $0.value] }
        return element(
            "section", [:], element("h2", [:], .text("\(exercise.title) (\(exercise.exercise))")),
            element("pre", [:], .text(exercise.solution)),
            gradingTable(["", "Check", "Call", "Expected", "Points"], checks),
            gradingTable(["Foreseen mistake", "What is said"], mistakes))
    }

    private var quizzes: HTML {
        guard !book.questions.isEmpty else { return .nothing }
        let rows = book.questions.map {
            ["\($0.page), \($0.number)", $0.question, $0.answer]
        }
        return [
            element("h2", [:], "Quizzes"), gradingTable(["Question", "Asks", "Right"], rows),
        ]
    }
}

/// A table of words; nothing without rows.
func gradingTable(_ head: [String], _ rows: [[String]]) -> HTML {
    func row(_ cells: [String], _ name: String) -> HTML {
        .element("tr", [:], cells.map { element(name, [:], .text($0)) })
    }
    guard !rows.isEmpty else { return .nothing }
    return element(
        "table", [:], element("thead", [:], row(head, "th")),
        .element("tbody", [:], rows.map { row($0, "td") }))
}
