extension AnswerBook {
    /// The book in Markdown.
    public var markdown: String {
        let head =
            "# \(course): answers\n\nFor instructors: solutions, what each check expects, and quizzes.\n"
        return head + exercises.map(\.markdown).joined() + questionTable
    }

    private var questionTable: String {
        guard !questions.isEmpty else { return "" }
        let rows = questions.map { question in
            Self.row([
                "\(question.page), \(question.number)", question.question, question.answer,
            ])
        }
        return "\n## Quizzes\n\n" + Self.row(["Question", "Asks", "Right"])
            + Self.row(["---", "---", "---"]) + rows.joined()
    }

    fileprivate static func row(_ cells: [String]) -> String {
        let safe = cells.map { cell in
            cell.replacing("|", with: "\\|").split(whereSeparator: \.isNewline)
                .joined(separator: " ")
        }
        return "| " + safe.joined(separator: " | ") + " |\n"
    }
}

extension AnswerBook.ExerciseAnswers {
    fileprivate var markdown: String {
        let rows = checks.map { check in
            AnswerBook.row([
                "\(check.number)" + (check.hidden ? ", hidden" : ""), check.says,
                "`\(check.call)`", "`\(check.expected)`", "\(check.points)",
            ])
        }
        let mistakes = mistakes.sorted { $0.key < $1.key }.map { "- \($0.key): \($0.value)\n" }
        return """

            ## \(title) (\(exercise))

            ```swift
            \(solution.trimmedEnd)
            ```

            \(AnswerBook.row(["", "Check", "Call", "Expected", "Points"]))\
            \(AnswerBook.row(["---", "---", "---", "---", "---"]))\
            \(rows.joined())
            \(mistakes.isEmpty ? "" : "What is said to foreseen mistakes:\n\n" + mistakes.joined())
            """
    }
}

extension String {
    fileprivate var trimmedEnd: String {
        var text = self
        while text.last?.isNewline == true { text.removeLast() }
        return text
    }
}
