import Foundation
import Lessons

/// A course that gets one more part.
struct Extending {
    let root: CourseRoot
    let course: Course
    /// Its `course.yml`.
    let source: SourceFile

    init(root: CourseRoot) throws {
        self.root = root
        let folder = DiskFolder(root.url)
        course = try Course.load(from: folder)
        source = try folder.source(Course.path)
    }

    /// The lesson of a name.
    func lesson(_ id: String) throws -> Lesson {
        if let lesson = course.lessons.first(where: { $0.id == id }) { return lesson }
        throw Complaint(
            .usage,
            "there is no lesson \(id). \(suggestion(for: id, among: course.lessons.map(\.id)))")
    }

    /// Writes files, then the `course.yml` that lists them.
    func write(_ files: [NewFile], listing: String) throws {
        let console = Console()
        try root.add(files)
        try root.replace(Course.path, with: listing)
        for file in files { console.say("wrote \(file.path)") }
        console.say("listed in \(Course.path)")
    }
}

/// A title as a file's name, without a number: `Changing shape` is `changing-shape`.
func fileName(_ title: String) -> String {
    var slugger = Slugger()
    return slugger.slug(for: title)
}

/// The number that the next file's name starts with: `05` after `04-changing-shape.md`.
func nextNumber(after paths: [String]) -> String {
    let numbers = paths.compactMap { path in
        path.split(separator: "/").last.flatMap { Int($0.prefix { $0.isNumber }) }
    }
    let next = (numbers.max() ?? 0) + 1
    return next < 10 ? "0\(next)" : "\(next)"
}
