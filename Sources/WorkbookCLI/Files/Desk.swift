import Foundation
import Lessons

/// The folder `work/`, where a student's files are: they are the student's, and never overwritten.
struct Desk {
    let root: CourseRoot

    /// The student's file, relative to the root: `work/lesson1/strides-and-offsets.swift`.
    func path(of exercise: Exercise) -> String { "work/\(exercise.id).swift" }

    /// Whether something stands where the student's file belongs.
    func holds(_ exercise: Exercise) -> Bool {
        (try? FileManager.default.attributesOfItem(atPath: root.file(path(of: exercise)).path))
            != nil
    }

    /// Puts the starter there and hands back its path.
    func putStarter(of exercise: Exercise) throws -> String {
        let path = path(of: exercise)
        let file = root.file(path)
        do {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(exercise.starter.utf8).write(to: file, options: .withoutOverwriting)
        } catch {
            throw Complaint(.ourFault, "could not write \(path): \(reason(error))")
        }
        return path
    }
}
