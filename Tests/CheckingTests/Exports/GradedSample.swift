import Lessons

@testable import Checking

/// A graded exercise with a hidden check, for the tests of what is made of it.
enum GradedSample {
    /// Values that stand in no report.
    static let secrets = ["7741", "15482", "7742"]

    static let exercise: Exercise = {
        let file = SourceFile(path: "solution.swift", text: "")
        return Exercise(
            id: "lesson1/double", folder: "exercises/lesson1/01-double", title: "Double",
            starter: "", solution: file, probes: file,
            checks: [
                Check(says: "doubles 1", probe: "double", inputs: [.int(1)], points: 2),
                Check(says: "doubles 2", probe: "double", inputs: [.int(2)]),
                Check(
                    says: "doubles another", probe: "double", inputs: [.int(7741)], isHidden: true),
            ])
    }()

    /// The result of a student's code that shows this; what is missing shows the right value.
    static func result(_ got: [Observation] = []) -> ExerciseResult {
        let right: [Observation] = [2, 4, 15_482].map { .value(.int($0), printed: "") }
        return ExerciseResult(
            exercise, path: "work/lesson1/double.swift", expected: right,
            got: got + right.dropFirst(got.count))
    }

    /// One check passes, one stops with words that would steer a terminal or a log, the hidden one is wrong.
    static let mixed = result([
        .value(.int(2), printed: ""),
        .trapped(message: "\u{1B}[31m<b>7 :: ::error::x\u{202E}\n::set-env", line: 3),
        .value(.int(7742), printed: "7741"),
    ])

    /// A file that does not compile.
    static let broken: ExerciseResult = {
        let message = CompilerMessage(
            severity: "error", position: SourcePosition(line: 2, column: 5),
            text: "cannot find 'shpe' in scope")
        return result([Observation](repeating: .didNotCompile([message]), count: 3))
    }()
}
