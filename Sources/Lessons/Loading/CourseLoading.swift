import Foundation

extension Course {
    /// Where a course says what belongs to it, relative to its root.
    public static let path = "lessons/course.yml"

    /// Reads `lessons/course.yml` below a folder; throws all that is wrong with it at once.
    public static func load(root: URL) throws(Diagnostics) -> Course {
        try load(from: DiskFolder(root))
    }

    /// Reads a course from its folder.
    ///
    /// Every page and exercise that is named must be there, and every one there must be named.
    public static func load(from folder: some CourseFolder) throws(Diagnostics) -> Course {
        let source: SourceFile
        do {
            source = try folder.source(path)
        } catch {
            throw Diagnostics(error.all.map { Self.addingAdvice(to: $0) })
        }
        let findings = Findings(source)
        let course = CourseReader(folder: folder, findings: findings).course()
        try findings.throwIfAny()
        guard let course else {
            throw Diagnostics([
                Diagnostic(path: path, message: "The file is empty.", advice: formatAdvice)
            ])
        }
        return course
    }

    private static let formatAdvice =
        "A course is a file `lessons/course.yml` with `title:` and `lessons:`; "
        + "run the command in the folder above `lessons`."

    private static func addingAdvice(to diagnostic: Diagnostic) -> Diagnostic {
        var diagnostic = diagnostic
        diagnostic.advice = diagnostic.advice ?? formatAdvice
        return diagnostic
    }
}

extension Lesson {
    /// The number of one of its pages, as `1.4`: the lesson's, and the one that its file's name starts with.
    public func number(ofPage path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        let digits = name.prefix { $0.isASCII && $0.isNumber }
        return Int(digits).map { "\(number).\($0)" } ?? "\(number)"
    }
}
