import Lessons

/// A course that was read: what every command starts from.
struct LoadedCourse {
    let root: CourseRoot
    let course: Course
    let pages: [Page]
    let exercises: [Exercise]

    /// Reads the chosen part of a course; throws all that is wrong with any of it at once.
    static func load(_ options: CourseOptions) throws -> LoadedCourse {
        let root = try options.courseRoot()
        let folder = DiskFolder(root.url)
        let course = try Course.load(from: folder)
        let selection = try Selection(options.parts, in: course)
        var problems: [Diagnostic] = []
        let pages = selection.pages.compactMap { path in
            collecting(&problems) { () throws(Diagnostics) in
                try Page.parse(folder.source(path), number: course.number(ofPage: path))
            }
        }
        let exercises = selection.exercises.compactMap { path in
            collecting(&problems) { () throws(Diagnostics) in
                try Exercise.load(path, of: course.lesson(ofExercise: path), from: folder)
            }
        }
        guard problems.isEmpty else { throw WrongCourse(diagnostics: problems) }
        return LoadedCourse(root: root, course: course, pages: pages, exercises: exercises)
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
