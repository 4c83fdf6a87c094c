import Lessons

/// Reads the pages and exercises of a course. What it read before from the same bytes it does not read again.
struct PartReader {
    private var pages: [String: Page] = [:]
    private var exercises: [String: ReadExercise] = [:]

    /// An exercise with all that it was read from.
    private struct ReadExercise {
        var lesson: Lesson
        var files: FolderSnapshot
        var exercise: Exercise
    }

    /// A page of the course.
    mutating func page(
        _ path: String, of course: Course, from folder: DiskFolder
    ) throws(Diagnostics) -> Page {
        let source = try folder.source(path)
        let number = course.number(ofPage: path)
        if let known = pages[path], known.source == source, known.number == number { return known }
        let page = try Page.parse(source, number: number)
        pages[path] = page
        return page
    }

    /// An exercise of the course.
    mutating func exercise(
        _ path: String, of course: Course, from folder: DiskFolder
    ) throws(Diagnostics) -> Exercise {
        let lesson = course.lesson(ofExercise: path)
        // It is read from the snapshot alone, so nothing else can decide what it is.
        let files = FolderSnapshot(of: [path, Exercise.sharedProbes], in: folder)
        if let known = exercises[path], known.lesson == lesson, known.files == files {
            return known.exercise
        }
        let exercise = try Exercise.load(path, of: lesson, from: files)
        exercises[path] = ReadExercise(lesson: lesson, files: files, exercise: exercise)
        return exercise
    }

    /// The files that snippets of the pages are copies of, relative to the root.
    var copiedFiles: Set<String> {
        let copied = pages.values.flatMap { page in
            page.snippets.compactMap { $0.options.include?.path(fromPage: page.source.path) }
        }
        return Set(copied)
    }
}
