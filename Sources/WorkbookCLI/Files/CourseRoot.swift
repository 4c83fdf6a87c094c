import Execution
import Foundation
import Lessons

/// The folder of a course: the nearest one, from here upwards, that holds `lessons/course.yml`.
struct CourseRoot {
    let url: URL

    /// Finds the course around a folder, or complains.
    static func find(from start: URL) throws -> CourseRoot {
        var folder = start.standardizedFileURL
        while true {
            if holdsCourse(folder) { return CourseRoot(url: folder) }
            let parent = folder.deletingLastPathComponent().standardizedFileURL
            if parent == folder { break }
            folder = parent
        }
        throw Complaint(
            .usage,
            "there is no course here: neither \(start.path) nor a folder above it holds "
                + "lessons/course.yml. Go to a course's folder, or name it with --root.")
    }

    /// Whether a folder is the root of a course.
    static func holdsCourse(_ folder: URL) -> Bool {
        FileManager.default.fileExists(
            atPath: folder.appendingPathComponent("lessons/course.yml").path)
    }

    /// The address of a path that is relative to the root.
    func file(_ path: String) -> URL {
        path.hasPrefix("/") ? URL(fileURLWithPath: path) : url.appendingPathComponent(path)
    }

    /// Writes a file in a folder that is made if needed; complains where that cannot be.
    func write(_ path: String, with body: (URL) throws -> Void) throws {
        let file = file(path)
        try writing(path) {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try body(file)
        }
    }

    /// Replaces a file in one step: a reader sees the old text or the new one, never a part.
    func replace(_ path: String, with text: String) throws {
        try writing(path) { try Data(text.utf8).write(to: file(path), options: .atomic) }
    }
}
