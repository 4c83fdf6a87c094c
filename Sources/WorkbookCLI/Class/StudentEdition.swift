import Execution
import Foundation
import Lessons

/// A copy of a course that holds what students need and nothing that they have to find.
struct StudentEdition {
    let chosen: ChosenExercises
    let target: URL

    /// What is copied as it is, where it is there; tests know the solutions, so they stay behind.
    private static let parts = [
        "Package.swift", "Package.resolved", "Sources", "lessons", "site", "exercises/probes.swift",
        ".swift-format", ".gitignore", "LICENSE", "LICENSE.txt", "LICENSE.md",
    ]

    /// Copies everything but the exercises, and says what this is.
    func copyCourse() throws {
        let manager = FileManager.default
        for part in Self.parts {
            let source = chosen.root.file(part)
            guard manager.fileExists(atPath: source.path) else { continue }
            let copy = target.appendingPathComponent(part)
            try manager.createDirectory(
                at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
            try manager.copyItem(at: source, to: copy)
        }
        try? manager.removeItem(at: target.appendingPathComponent("site/public"))
        try write(readme, to: "README.md")
    }

    /// Writes an exercise with its visible checks and what they expect.
    func write(_ exercise: Exercise, shown: [Observation]) throws {
        let visible = exercise.checks.indices.filter { !exercise.checks[$0].isHidden }
        for name in ["exercise.md", "checks.swift"] {
            let source = chosen.root.file("\(exercise.folder)/\(name)")
            try write(
                String(contentsOf: source, encoding: .utf8), to: "\(exercise.folder)/\(name)")
        }
        try write(exercise.starter, to: "\(exercise.folder)/starter.swift")
        try write(visibleChecks(of: exercise), to: "\(exercise.folder)/checks.yml")
        let key = AnswerKey(visible.map { shown[$0] })
        try write(try key.text, to: "\(exercise.folder)/\(AnswerKey.file)")
    }

    /// The lines of `checks.yml` that belong to visible checks.
    private func visibleChecks(of exercise: Exercise) throws -> String {
        let file = chosen.root.file("\(exercise.folder)/checks.yml")
        let lines = try String(contentsOf: file, encoding: .utf8)
            .split(separator: "\n", omittingEmptySubsequences: false)
        let starts = exercise.checks.map { ($0.position?.line ?? 1) - 1 }
        let visible = exercise.checks.indices.filter { !exercise.checks[$0].isHidden }
        return visible.map { index in
            let end = index + 1 < starts.count ? starts[index + 1] : lines.count
            let own = lines[starts[index]..<end].drop { $0.isEmpty }.joined(separator: "\n")
            // Without the hidden checks the visible ones have other numbers.
            guard let needed = exercise.checks[index].needs,
                let place = visible.firstIndex(of: needed - 1)
            else { return own }
            return own.replacing(/(?m)^  needs: [0-9]+$/, with: "  needs: \(place + 1)")
        }.map { $0.hasSuffix("\n") ? $0 : $0 + "\n" }.joined()
    }

    private func write(_ text: String, to path: String) throws {
        let file = target.appendingPathComponent(path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    private var readme: String {
        """
        # \(chosen.course.title)

        The student edition: pages, exercises with their visible checks, and the program that checks them.
        A grading has further checks, whose values nobody sees beforehand.

        ```sh
        swift run workbook next      # the next exercise: what it asks, and which file to edit
        swift run workbook check     # what is right, and what to mend
        swift run workbook build     # the pages as a site, in site/public/index.html
        ```

        """
    }
}
