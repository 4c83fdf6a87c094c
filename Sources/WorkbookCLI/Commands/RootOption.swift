import ArgumentParser
import Foundation

/// Which course.
struct RootOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The course's folder. Otherwise the nearest one, from here upwards, with a "
                + "lessons/course.yml.",
            valueName: "folder"))
    var root: String?

    /// The folder of the course.
    func courseRoot() throws -> CourseRoot {
        guard let root else { return try CourseRoot.find(from: address(of: ".")) }
        let folder = address(of: root)
        guard CourseRoot.holdsCourse(folder) else {
            throw Complaint(.usage, "\(root) holds no lessons/course.yml, so it is no course.")
        }
        return CourseRoot(url: folder)
    }

    /// A command of ours as it can be typed here: `swift run workbook hint lesson1/my-linear --root ../course`.
    func command(_ words: String) -> String {
        let program = CommandLine.arguments.first ?? ""
        // `swift run` starts the program in the folder of builds, where no shell finds it by its name.
        let start = program.contains(".build/") ? "swift run workbook" : "workbook"
        return "\(start) \(words)" + (root.map { " --root \($0)" } ?? "")
    }
}

/// The address of a path as it is typed: relative to the folder that the command was called in.
func address(of path: String) -> URL {
    let here = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
    return URL(fileURLWithPath: path, relativeTo: here).standardizedFileURL
}
