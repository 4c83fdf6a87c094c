import Checking
import Foundation
import Lessons

/// What a student has done so far, kept in `work/.progress.json`. It is theirs alone: grading never reads it.
struct ProgressRecord: Codable {
    /// How far one exercise is.
    struct Entry: Codable {
        /// The points of the last check of the whole exercise.
        var earned = 0
        /// Whether all points were earned once.
        var isSolved = false
        /// How many hints were read.
        var hints = 0
    }

    private var exercises: [String: Entry] = [:]

    /// The record of a course; an empty one where there is none, or none that can be read.
    init(of root: CourseRoot) {
        let data = FileManager.default.contents(atPath: root.file(Self.path).path)
        self = data.flatMap { try? JSONDecoder().decode(Self.self, from: $0) } ?? Self()
    }

    private init() {}

    private static let path = "work/.progress.json"

    /// How far an exercise is; all zeros before it was begun.
    subscript(exercise: Exercise) -> Entry {
        get { exercises[exercise.id] ?? Entry() }
        set { exercises[exercise.id] = newValue }
    }

    /// Takes over the points of a whole exercise.
    mutating func note(_ result: ExerciseResult) {
        self[result.exercise].earned = result.score.earned
        if result.score.isFull { self[result.exercise].isSolved = true }
    }

    /// Writes the record. A course that cannot be written to loses only this.
    func save(in root: CourseRoot) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        let file = root.file(Self.path)
        try? FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try? encoder.encode(self).write(to: file, options: .atomic)
    }
}
