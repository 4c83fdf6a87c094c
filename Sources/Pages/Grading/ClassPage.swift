import Checking
import Lessons

/// The instructor's page of a graded class: scores, which checks fail, and which mistakes are common.
public struct ClassPage: Sendable {
    private let book: Gradebook
    private let exercises: [Exercise]

    /// A page for a gradebook and the exercises that it is about.
    public init(_ book: Gradebook, exercises: [Exercise]) {
        self.book = book
        self.exercises = exercises
    }

    /// The page, whole: it needs no other file.
    public var html: String {
        gradingPage(
            title: "\(book.course): grades",
            [
                element("h1", [:], .text("\(book.course): grades")),
                element(
                    "p", [:],
                    .text(
                        "\(book.students.count) students. Isolation: \(book.isolation). "
                            + "\(book.compiler).")),
                scores, .fragment(exercises.map(insight)),
            ])
    }

    private var scores: HTML {
        let head = ["Student", "Points"] + exercises.map(\.title) + [""]
        let rows = book.students.map { student in
            let remarks = [student.isLate ? "late" : nil, student.needsReview ? "review" : nil]
            return [student.name, "\(student.earned) of \(student.possible)"]
                + student.exercises.map { "\($0.earned)" }
                + [remarks.compactMap(\.self).joined(separator: ", ")]
        }
        return gradingTable(head, rows)
    }

    /// Of one exercise: how often each check fails, and whose mistake it is.
    private func insight(_ exercise: Exercise) -> HTML {
        let grades = book.students.flatMap(\.exercises).filter { $0.exercise == exercise.id }
        let handedIn = grades.filter { $0.digest != nil }
        let rows = exercise.checks.enumerated().map { index, check in
            let failed = handedIn.count { grade in
                grade.checks.indices.contains(index)
                    && !["passed", "blocked"].contains(grade.checks[index].verdict)
            }
            return ["\(index + 1)", check.says, share(failed, of: handedIn.count)]
        }
        return element(
            "section", [:], element("h2", [:], .text(exercise.title)),
            element("p", [:], .text("\(handedIn.count) of \(grades.count) handed in.")),
            gradingTable(["", "Check", "Fails for"], rows), mistakes(in: handedIn, of: exercise))
    }

    private func mistakes(in grades: [Gradebook.Grade], of exercise: Exercise) -> HTML {
        let counts = Dictionary(grouping: grades.compactMap(\.mistake)) { $0 }.mapValues(\.count)
        let common = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        guard !common.isEmpty else { return .nothing }
        let rows = common.map { name, count in
            let message = exercise.mutants.first { $0.name == name }
            return [name, message?.message ?? "", share(count, of: grades.count)]
        }
        return [
            element("h3", [:], "Common mistakes"),
            gradingTable(["", "What helps", "Made by"], rows),
        ]
    }

    private func share(_ part: Int, of all: Int) -> String {
        all == 0 ? "0" : "\(part) (\(part * 100 / all) %)"
    }
}
