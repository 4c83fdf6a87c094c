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
            throw Diagnostics(unknown.map { Self.complaint(about: $0, in: parts) })
        }
        self.init(parts.filter { part in names.contains { part.isNamed($0) } })
    }

    private init(_ parts: [Part]) {
        pages = parts.filter { !$0.isExercise }.map(\.path)
        exercises = parts.filter(\.isExercise).map(\.path)
    }

    private static func complaint(about name: String, in parts: [Part]) -> Diagnostic {
        let meant = meant(by: name, in: parts).joined(separator: " or ")
        let near = meant.isEmpty ? "" : "Did you mean \(meant)? "
        return Diagnostic(
            message: "nothing in this course is called “\(name)”",
            advice: near + "A lesson is named like lesson1, a page like 1.4 or by its path, "
                + "an exercise like lesson1/name.")
    }

    /// What an unknown name may mean: what is called so in another lesson, else the nearest name, else what holds it.
    private static func meant(by name: String, in parts: [Part]) -> [String] {
        let ending = name.lowercased().split(separator: "/").last.map(String.init) ?? ""
        let elsewhere = Set(parts.filter { $0.ending == ending }.map(\.id))
        guard elsewhere.isEmpty else { return elsewhere.sorted() }
        // A name with a slash is never a lesson's.
        let names = parts.flatMap(\.names).filter { $0.contains("/") || !name.contains("/") }
        if let near = nearest(name, among: names) { return [near] }
        let holding = Set(parts.filter { ending.count > 3 && $0.ending.contains(ending) }.map(\.id))
        return holding.count > 3 ? [] : holding.sorted()
    }
}

/// A page or an exercise, with everything that it can be called.
private struct Part {
    var path: String
    var isExercise: Bool
    var names: [String]
    /// Its lesson and its name: `lesson1/changing-shape`.
    var id: String

    /// Its name without its lesson.
    var ending: String { id.split(separator: "/").last.map(String.init) ?? id }

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
                    + ["\(id)/\(padded(number))-\(name)", "\(id)/\(name)"],
                id: "\(id)/\(name)")
        }
        let exercises = exercises.map { path in
            let (number, name) = Self.numberAndName(of: path)
            return Part(
                path: path, isExercise: true,
                names: common + ["exercises/\(id)", path, "\(id)/\(name)"]
                    + ["\(id)/\(padded(number))-\(name)"],
                id: "\(id)/\(name)")
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
