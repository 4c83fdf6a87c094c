/// Whose score moved between two gradings, and why.
public struct Regrade: Sendable, Hashable {
    /// One sentence for each exercise of each student that moved; none where nothing did.
    public let sentences: [String]

    /// Compares two gradebooks of one class.
    public init(from old: Gradebook, to new: Gradebook) {
        let before = Dictionary(old.students.map { ($0.name, $0) }) { first, _ in first }
        let now = Set(new.students.map(\.name))
        let gone = old.students.map(\.name).filter { !now.contains($0) }
        sentences =
            new.students.flatMap { student in
                before[student.name].map { Self.changes(from: $0, to: student) }
                    ?? ["\(visibleText(student.name)) is new."]
            } + gone.map { "\(visibleText($0)) is no longer there." }
    }

    private static func changes(
        from old: Gradebook.Student, to new: Gradebook.Student
    ) -> [String] {
        new.exercises.compactMap { grade in
            guard let before = old.exercises.first(where: { $0.exercise == grade.exercise }) else {
                return "\(visibleText(new.name)): \(grade.exercise) is graded for the first time."
            }
            guard before != grade else { return nil }
            let reasons = reasons(from: before, to: grade)
            guard before.earned != grade.earned || !reasons.isEmpty else { return nil }
            return "\(visibleText(new.name)): \(grade.exercise) \(before.earned) → "
                + "\(grade.earned)\(reasons.isEmpty ? "" : " (\(reasons.joined(separator: "; ")))")"
        }
    }

    private static func reasons(
        from old: Gradebook.Grade, to new: Gradebook.Grade
    ) -> [String] {
        let file = old.digest == new.digest ? [] : ["another file was handed in"]
        let verdicts = zip(old.checks, new.checks).compactMap { before, now in
            before.verdict == now.verdict && before.earned == now.earned
                ? nil : "check \(now.number): \(before.verdict) → \(now.verdict)"
        }
        let count =
            old.checks.count == new.checks.count
            ? [] : ["\(old.checks.count) → \(new.checks.count) checks"]
        return file + verdicts + count
    }
}
