/// The words that name a part of a course on the command line: a lesson, a page or an exercise.
public struct Selection: Sendable, Hashable {
    /// The paths of the chosen pages, in reading order.
    public var pages: [String]
    /// The folders of the chosen exercises, in order.
    public var exercises: [String]

    /// All that is named, in the course's order and without repetition; no names choose everything.
    ///
    /// A lesson is named by its id (`lesson1`) or its folder. A page is named by its number (`1.4`), its path, or
    /// its lesson and file name (`lesson1/04-changing-shape`, `lesson1/changing-shape`). An exercise is named by its id
    /// (`lesson1/strides-and-offsets`) or its folder.
    /// - Throws: `Diagnostics`, one for each name that names nothing, with the nearest name that does.
    public init(_ names: [String], in course: Course) throws(Diagnostics) {
        let parts = course.lessons.flatMap(\.parts)
        guard !names.isEmpty else {
            self.init(parts)
            return
        }
        let unknown = names.filter { name in !parts.contains { $0.isNamed(name) } }
        guard unknown.isEmpty else {
            let known = parts.flatMap(\.names)
            throw Diagnostics(unknown.map { Self.complaint(about: $0, known: known) })
        }
        self.init(parts.filter { part in names.contains { part.isNamed($0) } })
    }

    private init(_ parts: [Part]) {
        pages = parts.filter { !$0.isExercise }.map(\.path)
        exercises = parts.filter(\.isExercise).map(\.path)
    }

    private static func complaint(about name: String, known: [String]) -> Diagnostic {
        let near = nearest(name, among: known).map { "Did you mean \($0)? " } ?? ""
        return Diagnostic(
            message: "nothing in this course is called “\(name)”",
            advice: near + "A lesson is named like lesson1, a page like 1.4 or by its path, "
                + "an exercise like lesson1/name.")
    }
}

/// A page or an exercise, with everything that it can be called.
private struct Part {
    var path: String
    var isExercise: Bool
    var names: [String]

    func isNamed(_ name: String) -> Bool {
        let trimmed = name.hasSuffix("/") ? String(name.dropLast()) : name
        return names.contains(trimmed.hasPrefix("./") ? String(trimmed.dropFirst(2)) : trimmed)
    }
}

extension Lesson {
    fileprivate var parts: [Part] {
        let common = [id, folder]
        let pages = pages.map { path in
            let (number, name) = Self.numberAndName(of: path)
            return Part(
                path: path, isExercise: false,
                names: common + [path, "\(self.number).\(number)", "\(id)/\(number)-\(name)"]
                    + ["\(id)/\(padded(number))-\(name)", "\(id)/\(name)"])
        }
        let exercises = exercises.map { path in
            let (number, name) = Self.numberAndName(of: path)
            return Part(
                path: path, isExercise: true,
                names: common + ["exercises/\(id)", path, "\(id)/\(name)"]
                    + ["\(id)/\(padded(number))-\(name)"])
        }
        return pages + exercises
    }

    /// `04-changing-shape.md` is number 4, name `changing-shape`.
    private static func numberAndName(of path: String) -> (number: Int, name: String) {
        let file = path.split(separator: "/").last.map(String.init) ?? path
        let stem = file.hasSuffix(".md") ? String(file.dropLast(3)) : file
        let digits = stem.prefix { $0.isNumber }
        let rest = stem.dropFirst(digits.count)
        return (Int(digits) ?? 0, String(rest.hasPrefix("-") ? rest.dropFirst() : rest))
    }

    private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
