import ArgumentParser
import Foundation
import Lessons

/// `workbook new lesson`: a lesson with its first page.
struct NewLesson: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lesson", abstract: "Adds a lesson with a first page.")

    @Argument(help: "What the lesson is called.") var title: String
    @OptionGroup var place: RootOption

    func run() throws {
        let extending = try Extending(root: place.courseRoot())
        let number = extending.course.lessons.count + 1
        let id = "lesson\(number)"
        let folder = "\(id)-\(fileName(title))"
        let page = PageStarter(title: title, engine: extending.course.engine?.module)
        let name = "01-\(fileName(title)).md"
        try extending.write(
            [NewFile(path: "lessons/\(folder)/\(name)", text: page.text)],
            listing: CourseAddition(extending.source)
                .addingLesson(id: id, title: title, folder: folder, page: name))
    }
}

/// `workbook new page`: the next page of a lesson.
struct NewPage: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "page", abstract: "Adds a page at the end of a lesson.")

    @Argument(help: "The lesson, as lesson1.") var lesson: String
    @Argument(help: "What the page is called.") var title: String
    @OptionGroup var place: RootOption

    func run() throws {
        let extending = try Extending(root: place.courseRoot())
        let lesson = try extending.lesson(lesson)
        let name = "\(nextNumber(after: lesson.pages))-\(fileName(title)).md"
        let page = PageStarter(title: title, engine: extending.course.engine?.module)
        try extending.write(
            [NewFile(path: "\(lesson.folder)/\(name)", text: page.text)],
            listing: CourseAddition(extending.source)
                .adding(name, to: .pages, ofLesson: lesson.id))
    }
}

/// `workbook new exercise`: the next exercise of a lesson.
struct NewExercise: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "exercise", abstract: "Adds an exercise at the end of a lesson.")

    @Argument(help: "The lesson, as lesson1.") var lesson: String
    @Argument(help: "What the exercise is called.") var title: String

    @Option(
        help: ArgumentHelp(
            "The page that it belongs to. Otherwise the lesson's last.", valueName: "file name"))
    var page: String?

    @OptionGroup var place: RootOption

    func run() throws {
        let extending = try Extending(root: place.courseRoot())
        let lesson = try extending.lesson(lesson)
        let name = "\(nextNumber(after: lesson.exercises))-\(fileName(title))"
        let starter = ExerciseStarter(title: title, page: try pageName(in: lesson))
        try extending.write(
            starter.files(in: "exercises/\(lesson.id)/\(name)"),
            listing: CourseAddition(extending.source)
                .adding(name, to: .exercises, ofLesson: lesson.id))
    }

    private func pageName(in lesson: Lesson) throws -> String {
        let names = lesson.pages.compactMap { $0.split(separator: "/").last.map(String.init) }
        guard let last = names.last else {
            throw Complaint(
                .usage, "\(lesson.id) has no page yet. First: workbook new page \(lesson.id) TITLE")
        }
        guard let page else { return last }
        guard names.contains(page) else {
            throw Complaint(
                .usage,
                "\(lesson.id) has no page \(page). \(suggestion(for: page, among: names))")
        }
        return page
    }
}

/// `workbook new theme`: the site's templates, styles and scripts, to be changed.
struct NewTheme: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "theme",
        abstract: "Puts the site's templates, styles and scripts into site/, to be changed.",
        discussion: """
            What stands in site/ takes the place of the tool's own file of that name. Delete what \
            you do not change, so that it follows the tool.
            """)

    @OptionGroup var place: RootOption

    func run() throws {
        let console = Console()
        let root = try place.courseRoot()
        let files = ThemeFolder.standardFiles(missingIn: root)
        guard !files.isEmpty else {
            throw Complaint(.usage, "site/ holds every file of the theme already.")
        }
        try root.add(files)
        for file in files { console.say("wrote \(file.path)") }
    }
}
