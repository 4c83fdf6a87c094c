import Execution
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

    /// Whether the student's file is the starter, as it was handed out.
    func isUntouched(_ exercise: Exercise) -> Bool {
        let file = root.file(path(of: exercise)).path
        return FileManager.default.contents(atPath: file) == Data(exercise.starter.utf8)
    }

    /// Puts the starter there and hands back its path.
    @discardableResult
    func putStarter(of exercise: Exercise) throws -> String {
        let path = path(of: exercise)
        try root.write(path) { file in
            try Data(exercise.starter.utf8).write(to: file, options: .withoutOverwriting)
        }
        return path
    }

    // MARK: Beginning again

    /// Puts the starter in place of the student's file, which is kept; hands back where it is kept.
    func reset(_ exercise: Exercise) throws -> String {
        let path = path(of: exercise)
        let kept = "\(backups(of: exercise))/\(latestBackup(of: exercise) + 1).swift"
        try move(path, to: kept)
        try putStarter(of: exercise)
        return kept
    }

    /// Puts back the file that the last reset kept; what stands there now is kept in its place, so that
    /// this can be undone too. False where nothing was kept.
    func undo(_ exercise: Exercise) throws -> Bool {
        let number = latestBackup(of: exercise)
        guard number > 0 else { return false }
        let kept = "\(backups(of: exercise))/\(number).swift"
        let aside = kept + ".old"
        let path = path(of: exercise)
        if holds(exercise) { try move(path, to: aside) }
        try move(kept, to: path)
        if FileManager.default.fileExists(atPath: root.file(aside).path) {
            try move(aside, to: kept)
        }
        return true
    }

    private func backups(of exercise: Exercise) -> String { "work/.backups/\(exercise.id)" }

    /// The number of the last file that was kept; 0 where there is none.
    private func latestBackup(of exercise: Exercise) -> Int {
        let folder = root.file(backups(of: exercise)).path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.compactMap { Int($0.prefix { $0 != "." }) }.max() ?? 0
    }

    private func move(_ old: String, to new: String) throws {
        try root.write(new) { try FileManager.default.moveItem(at: root.file(old), to: $0) }
    }
}
