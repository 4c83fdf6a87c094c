import ArgumentParser
import Foundation

/// Which course, and which part of it.
struct CourseOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "What to take: lessons (lesson1), pages (1.4 or a path) or exercises "
                + "(lesson1/strides-and-offsets). Everything when left out.",
            valueName: "part"))
    var parts: [String] = []

    @Option(
        help: ArgumentHelp(
            "The course's folder. Otherwise the nearest one, from here upwards, with a "
                + "lessons/course.yml.",
            valueName: "folder"))
    var root: String?

    /// The folder of the course.
    func courseRoot() throws -> CourseRoot {
        let here = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
        guard let root else { return try CourseRoot.find(from: here) }
        let folder = URL(fileURLWithPath: root, relativeTo: here).standardizedFileURL
        guard CourseRoot.holdsCourse(folder) else {
            throw Complaint(.usage, "\(root) holds no lessons/course.yml, so it is no course.")
        }
        return CourseRoot(url: folder)
    }
}
