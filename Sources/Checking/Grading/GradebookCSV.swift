extension Gradebook {
    /// The gradebook as a table: a row for each student, a column for each exercise.
    ///
    /// Lines and quotes are those of RFC 4180. A cell that a spreadsheet would take for a formula gets an
    /// apostrophe in front.
    public var csv: String {
        let names = students.first?.exercises.map(\.exercise) ?? []
        let head = ["student", "late", "review", "earned", "possible"] + names
        let rows = students.map { student in
            [
                student.name, student.isLate ? "late" : "", student.needsReview ? "review" : "",
                "\(student.earned)", "\(student.possible)",
            ] + student.exercises.map { "\($0.earned)" }
        }
        return ([head] + rows).map { $0.map(Self.cell).joined(separator: ",") + "\r\n" }.joined()
    }

    private static func cell(_ text: String) -> String {
        let visible = visibleText(text)
        let isFormula = visible.first.map { "=+-@|%".contains($0) } ?? false
        let safe = isFormula ? "'\(visible)" : visible
        guard safe.contains(where: { ",\"\r\n '".contains($0) }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}
