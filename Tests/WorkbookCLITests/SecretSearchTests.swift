import Foundation
import Testing

@testable import WorkbookCLI

/// The lessons of this course, searched as the student edition is.
@Suite struct SecretSearchTests {
    private let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("workbook-secrets-\(UUID().uuidString)")

    @Test func `no lesson gives an exercise's answer away`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let root = CourseRoot(url: Repository.url)
        let exercises = try ChosenExercises([], at: root).exercises
        let search = try SecretSearch(exercises: exercises) { exercise in
            try String(contentsOf: root.file("\(exercise.folder)/exercise.md"), encoding: .utf8)
        }
        #expect(search.secrets.map(\.isMistake).contains(true))
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let copy = folder.appendingPathComponent("lessons")
        try FileManager.default.copyItem(at: root.file("lessons"), to: copy)
        #expect(try search.leaks(in: folder) == [])
        let answer = try #require(search.secrets.first { !$0.isMistake })
        try Data(answer.text.utf8).write(to: copy.appendingPathComponent("answer.md"))
        #expect(try search.leaks(in: folder).count == 1)
    }
}
