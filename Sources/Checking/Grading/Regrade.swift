/// Whose score moved between two gradings, and why.
public struct Regrade: Sendable, Hashable {
    /// What is not the same for all, and then one sentence for each exercise of each student that moved; none where
    /// nothing did.
    public let sentences: [String]

    /// Compares two gradebooks of one class.
    public init(from old: Gradebook, to new: Gradebook) {
        let before = Dictionary(old.students.map { ($0.name, $0) }) { first, _ in first }
        let now = Set(new.students.map(\.name))
        let gone = old.students.map(\.name).filter { !now.contains($0) }
        let moved =
            new.students.flatMap { student in
                before[student.name].map { Self.changes(from: $0, to: student) }
                    ?? ["\(visibleText(student.name)) is new."]
            } + gone.map { "\(visibleText($0)) is no longer there." }
        sentences = Self.conditions(from: old, to: new) + moved
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
        let checks = zip(old.checks, new.checks).compactMap(change)
        let count =
            old.checks.count == new.checks.count
            ? [] : ["\(old.checks.count) → \(new.checks.count) checks"]
        let isDrawnAnew =
            old.digest == new.digest && old.checks.map(\.seeds) != new.checks.map(\.seeds)
        let seeds = isDrawnAnew && !checks.isEmpty ? ["other seeds were drawn"] : []
        return file(old.digest, new.digest) + seeds + checks + count
    }

    private static func file(_ old: String?, _ new: String?) -> [String] {
        switch (old, new) {
        case (nil, nil): []
        case (nil, _): ["a file was handed in"]
        case (_, nil): ["its file is no longer there"]
        default: old == new ? [] : ["another file was handed in"]
        }
    }

    private static func change(
        from old: Gradebook.CheckGrade, to new: Gradebook.CheckGrade
    ) -> String? {
        if old.verdict != new.verdict {
            return "check \(new.number): \(old.verdict) → \(new.verdict)"
        }
        guard old.earned != new.earned else { return nil }
        return "check \(new.number) is worth \(new.possible) points, not \(old.possible)"
    }

    /// What is not the same for the whole class, and may be why scores moved of files that did not change.
    private static func conditions(from old: Gradebook, to new: Gradebook) -> [String] {
        var sentences: [String] = []
        if old.compiler != new.compiler {
            sentences.append("The compiler is another one: \(old.compiler) → \(new.compiler).")
        }
        if old.isolation != new.isolation {
            sentences.append("The isolation is another one: \(old.isolation) → \(new.isolation).")
        }
        return sentences
    }
}
