import Execution
import Lessons

/// A course that was read: what every command starts from.
struct LoadedCourse {
    /// What its paths are relative to.
    let root: CourseRoot
    let course: Course
    var pages: [Page]
    var exercises: [Exercise]
    /// What the pages are run with.
    let setting: Setting

    /// What pages are run with.
    enum Setting {
        /// The engine of the course in a folder.
        case course(CourseRoot, Course.Engine?)
        /// A library that is there, or the standard library alone.
        case library(BuiltEngine?, cache: CacheFolder)
    }

    /// Reads the chosen part of a course; throws all that is wrong with any of it at once.
    ///
    /// - Parameter refreshes: whether snippets that are copies of files take the files' code over first.
    static func load(_ options: CourseOptions, refreshes: Bool = false) throws -> LoadedCourse {
        try load(options.parts, at: options.courseRoot(), refreshes: refreshes)
    }

    /// Reads the named parts of the course in a folder; all of it where none is named.
    static func load(
        _ names: [String], at root: CourseRoot, refreshes: Bool = false
    ) throws -> LoadedCourse {
        var parts = PartReader()
        return try load(names, at: root, refreshes: refreshes, parts: &parts)
    }

    /// Reads the named parts of the course in a folder; `parts` are those that were read before.
    static func load(
        _ names: [String], at root: CourseRoot, refreshes: Bool = false, parts: inout PartReader
    ) throws -> LoadedCourse {
        let folder = DiskFolder(root.url)
        let course = try Course.load(from: folder)
        let selection = try Selection(names, in: course)
        var problems: [Diagnostic] = []
        var pages = selection.pages.compactMap { path in
            collecting(&problems) { () throws(Diagnostics) in
                try parts.page(path, of: course, from: folder)
            }
        }
        if refreshes { pages = try pages.map { try refreshed($0, in: root, folder) } }
        problems += pages.flatMap { $0.inclusionProblems(in: folder) }
        let exercises = selection.exercises.compactMap { path in
            collecting(&problems) { () throws(Diagnostics) in
                try parts.exercise(path, of: course, from: folder)
            }
        }
        guard problems.isEmpty else { throw WrongCourse(diagnostics: problems) }
        return LoadedCourse(
            root: root, course: course, pages: pages, exercises: exercises,
            setting: .course(root, course.engine))
    }

    /// The part of it that one of several machines takes.
    ///
    /// - Parameter seconds: how long pages took, by their paths.
    func taken(by shard: Shard, seconds: [String: Double]) throws -> LoadedCourse {
        let paths = pages.map(\.source.path) + exercises.map(\.folder)
        let mine = Set(shard.taking(from: paths, seconds: seconds))
        guard !mine.isEmpty else {
            throw Complaint(
                .usage,
                "share \(shard.number)/\(shard.count) is empty: there are only "
                    + "\(count(paths.count, "page")) and exercises here. Make fewer shares.")
        }
        var part = self
        part.pages.removeAll { !mine.contains($0.source.path) }
        part.exercises.removeAll { !mine.contains($0.folder) }
        return part
    }

    /// A page whose copies are those of the files now; its own file is written where that changed it.
    private static func refreshed(
        _ page: Page, in root: CourseRoot, _ folder: DiskFolder
    ) throws -> Page {
        guard let source = try? page.refreshed(from: folder), source != page.source else {
            return page
        }
        try root.replace(source.path, with: source.text)
        return try Page.parse(source, number: page.number)
    }

    /// The value, or `nil` with what is wrong added to the list.
    private static func collecting<Value>(
        _ problems: inout [Diagnostic], _ read: () throws(Diagnostics) -> Value
    ) -> Value? {
        do {
            return try read()
        } catch {
            problems += error.all
            return nil
        }
    }
}

/// What is wrong with the course's own files, found before anything ran.
struct WrongCourse: Error {
    let diagnostics: [Diagnostic]
}

extension Course {
    /// The lesson that an exercise belongs to; the course's reader made sure that there is one.
    func lesson(ofExercise path: String) -> Lesson {
        guard let lesson = lessons.first(where: { $0.exercises.contains(path) }) else {
            preconditionFailure("\(path) is in no lesson")
        }
        return lesson
    }

    /// A page's number, as `1.4`.
    func number(ofPage path: String) -> String {
        lessons.first { $0.pages.contains(path) }?.number(ofPage: path) ?? ""
    }
}
