import Checking
import Execution
import Foundation
import Lessons
import Serving

/// The student's files as the page's editor sees them.
struct Workbench: Sendable {
    let root: CourseRoot

    private var desk: Desk { Desk(root: root) }

    /// The file of an exercise, or its starter where there is none yet.
    func draft(of exercise: Exercise) throws -> Draft {
        let path = desk.path(of: exercise)
        guard desk.holds(exercise) else {
            return Draft(path: path, text: exercise.starter, version: "")
        }
        do {
            let text = try Submission(reading: root.file(path).path, shownAs: path).text
            return Draft(path: path, text: text, version: SHA256.shortName(of: text.utf8))
        } catch let error as SubmissionError {
            throw Diagnostic(path: path, message: error.reason + ".")
        }
    }

    /// The versions of the files that are there.
    func versions(of exercises: [Exercise]) async -> [String: String] {
        let all = exercises.map { ($0.id, (try? draft(of: $0))?.version ?? "") }
        return Dictionary(all) { first, _ in first }
    }

    /// Writes an edit, unless the file is no longer what the edit was made from.
    func save(_ edit: Edit, of exercise: Exercise) throws -> SaveOutcome {
        let there = try draft(of: exercise)
        guard there.version == edit.base || there.text == edit.text else { return .conflict(there) }
        if there.version.isEmpty { _ = try desk.putStarter(of: exercise) }
        try root.replace(there.path, with: edit.text)
        return .saved(try draft(of: exercise))
    }

    /// Runs the file as a program of its own: what it prints, or why it does not.
    func run(_ exercise: Exercise, with runner: PageRunner) async throws -> [StyledPart] {
        let draft = try draft(of: exercise)
        let program = try ScratchProgram(path: draft.path, code: draft.text)
        return program.words(of: try await runner.run(program.page))
    }

    /// Grades the file, as `workbook check` does.
    func check(_ exercise: Exercise) async throws -> [StyledPart] {
        let chosen = try ChosenExercises([exercise.id], at: root)
        let round = try await CheckRound(chosen)
        guard let choice = chosen.choices.first else { return [] }
        return await round.check(choice).words.parts.map {
            StyledPart(text: $0.text, style: $0.style.name)
        }
    }
}

extension StyledText.Style {
    /// The meaning, as the page's styles name it.
    fileprivate var name: String {
        switch self {
        case .plain: "plain"
        case .good: "good"
        case .bad: "bad"
        case .strong: "strong"
        case .dim: "dim"
        }
    }
}
