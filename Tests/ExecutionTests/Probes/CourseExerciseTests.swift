import Checking
import Foundation
import Lessons
import Testing

@testable import Execution

@Suite struct CourseExerciseTests {
    private static let root =
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// The exercises of the course that need no engine.
    static func exercises() throws -> [Exercise] {
        let folder = DiskFolder(root)
        return try Course.load(from: folder).lessons.flatMap { lesson in
            try lesson.exercises.map { try Exercise.load($0, of: lesson, from: folder) }
        }.filter { !$0.usesEngine }
    }

    @Test(arguments: try exercises().map(\.id))
    func `an exercise of the course measures what it says`(id: String) async throws {
        let exercise = try #require(try Self.exercises().first { $0.id == id })
        let runner = try await SampleExercise.runner()
        let proof = await ExerciseProof(
            exercise, solution: runner.expected(of: exercise),
            starter: runner.starter(of: exercise), mutants: runner.mutants(of: exercise))
        #expect(proof.diagnostics.isEmpty, "\(proof.table)")
    }
}
