import ArgumentParser
import Foundation
import Lessons

/// `workbook new course`: a folder that builds.
struct NewCourse: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "course", abstract: "Starts a course with one page and one exercise.",
        discussion: """
            In the folder of a Swift package, --engine names the library product that the pages \
            import: pages are then checked against the package's own sources. Without it they \
            import the standard library alone.
            """)

    @Argument(help: ArgumentHelp("The folder of the course; it may exist.", valueName: "folder"))
    var folder: String

    @Option(help: "What the course is called. Otherwise after its folder.")
    var title: String?

    @Option(
        help: ArgumentHelp(
            "The library product and module of the package in the folder that pages import.",
            valueName: "name"))
    var engine: String?

    func run() throws {
        let console = Console()
        let root = CourseRoot(url: address(of: folder))
        guard !CourseRoot.holdsCourse(root.url) else {
            throw Complaint(
                .usage,
                "\(folder) is a course already. To add to it: workbook new page LESSON TITLE")
        }
        try requirePackage(at: root)
        let starter = CourseStarter(title: title ?? name(of: root.url), engine: engine)
        try root.add(starter.files)
        for file in starter.files { console.say("wrote \(file.path)") }
        console.say("\nNow, in \(folder):")
        console.say("  workbook serve    shows it in the browser, anew after each edit")
        console.say("  workbook verify   checks its page and its exercise")
    }

    /// `my-first-course` is called “My first course”.
    private func name(of folder: URL) -> String {
        let words = folder.lastPathComponent.split { $0 == "-" || $0 == "_" }
            .joined(separator: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    private func requirePackage(at root: CourseRoot) throws {
        guard let engine else { return }
        let manifest = root.file("Package.swift").path
        guard FileManager.default.fileExists(atPath: manifest) else {
            throw Complaint(
                .usage,
                "--engine \(engine) needs a Swift package in \(folder), with a dynamic library "
                    + "product \(engine); there is no Package.swift.")
        }
    }
}
