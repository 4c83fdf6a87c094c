/// Adds names to the text of a `course.yml` and leaves every other byte of it as it is.
///
///     let addition = CourseAddition(source)
///     let longer = try addition.adding("02-two.md", to: .pages, ofLesson: "lesson1")
public struct CourseAddition {
    /// A list of a lesson.
    public enum List: String, Sendable {
        /// The file names of its pages.
        case pages
        /// The folder names of its exercises.
        case exercises
    }

    private let source: SourceFile
    private let findings: Findings
    private let lineEnd: String
    private let lines: [String]

    /// Additions to a file; its lines are taken over as they are.
    public init(_ source: SourceFile) {
        self.source = source
        findings = Findings(source)
        lineEnd = source.text.contains("\r\n") ? "\r\n" : "\n"
        lines = source.text.replacing("\r\n", with: "\n")
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// The text with one more name at the end of a lesson's list.
    ///
    /// - Throws: what is wrong with the file, or where it is written so that no name can be added.
    public func adding(
        _ name: String, to list: List, ofLesson id: String
    ) throws(Diagnostics) -> String {
        let text = try longer(with: name, list.rawValue, id)
        // A way of writing YAML that was not thought of here is left to the author.
        let read = CourseAddition(SourceFile(path: source.path, text: text))
        guard let lesson = try? read.lesson(id), lesson.texts(list.rawValue).last?.text == name
        else { throw cannotAdd("`\(name)`", atLine: 1) }
        return text
    }

    private func longer(
        with name: String, _ key: String, _ id: String
    ) throws(Diagnostics) -> String {
        let lesson = try lesson(id)
        guard let value = lesson[key] else { return starting(key, with: name, in: lesson.value) }
        guard let last = value.elements?.last else {
            return try closing(after: value.position, with: name)
        }
        let before = bytes(of: last.position.line).prefix(last.position.column - 1)
        let start = String(decoding: before, as: UTF8.self)
        // `  - name` is a line of its own; anything else is a list in brackets.
        if start.allSatisfy({ $0 == " " || $0 == "-" }), start.contains("-") {
            return inserting(line: start + name, after: last.position.line)
        }
        return try closing(after: last.position, with: ", \(name)")
    }

    /// The text with one more lesson of one page at the end of the list of lessons.
    ///
    /// - Throws: what is wrong with the file.
    public func addingLesson(
        id: String, title: String, folder: String, page: String
    ) throws(Diagnostics) -> String {
        let lessons = try course().list("lessons")
        guard let last = lessons.last else { throw cannotAdd("a lesson", atLine: 1) }
        let indent = last.position.column - 1
        let start = String(repeating: " ", count: max(indent - 2, 0)) + "- "
        let keys = [
            "id: \(id)", "title: \(title.quotedAsYAML)", "folder: \(folder)", "pages:",
            "  - \(page)",
        ]
        let text = keys.enumerated().map { place, key in
            (place == 0 ? start : String(repeating: " ", count: start.count)) + key
        }
        return inserting(line: text.joined(separator: lineEnd), after: end(ofBlock: last))
    }

    private func course() throws(Diagnostics) -> YAMLFields {
        let value = YAMLDocument(findings).read()
        let fields = value.flatMap {
            YAMLFields($0, of: "A course", known: CourseReader<DiskFolder>.keys)
        }
        try findings.throwIfAny()
        guard let fields else { throw cannotAdd("anything", atLine: 1) }
        return fields
    }

    private func lesson(_ id: String) throws(Diagnostics) -> YAMLFields {
        let all = try course().list("lessons").compactMap {
            YAMLFields($0, of: "A lesson", known: CourseReader<DiskFolder>.lessonKeys)
        }
        try findings.throwIfAny()
        guard let lesson = all.first(where: { $0.text("id") == id }) else {
            throw cannotAdd("to the lesson `\(id)`", atLine: 1)
        }
        return lesson
    }

    /// The text with a list of one name, in place of the empty one or at the end of the lesson.
    private func starting(_ key: String, with name: String, in lesson: YAMLValue) -> String {
        let indent = String(repeating: " ", count: lesson.position.column - 1)
        let list = ["\(indent)\(key):", "\(indent)  - \(name)"]
        var lines = lines
        let own = lesson.node.mapping?.first { $0.key.scalar?.string == key }?.key.mark
        let place = own.map { lesson.document.position(of: $0).line } ?? end(ofBlock: lesson) + 1
        lines.replaceSubrange(place - 1..<(own == nil ? place - 1 : place), with: list)
        return lines.joined(separator: lineEnd)
    }

    private func inserting(line: String, after number: Int) -> String {
        var lines = lines
        lines.insert(line, at: number)
        return lines.joined(separator: lineEnd)
    }

    /// The text with something before the first closing bracket after a place.
    private func closing(
        after place: SourcePosition, with text: String
    ) throws(Diagnostics) -> String {
        for number in place.line...max(place.line, lines.count) where number <= lines.count {
            let bytes = bytes(of: number)
            let from = number == place.line ? place.column - 1 : 0
            guard let bracket = bytes[from...].firstIndex(of: UInt8(ascii: "]")) else { continue }
            var lines = lines
            lines[number - 1] =
                String(decoding: bytes[..<bracket], as: UTF8.self) + text
                + String(decoding: bytes[bracket...], as: UTF8.self)
            return lines.joined(separator: lineEnd)
        }
        throw cannotAdd("`\(text)`", atLine: place.line)
    }

    /// The last line that belongs to a block: the one before the next line that is indented less, or the file's last.
    private func end(ofBlock value: YAMLValue) -> Int {
        let indent = value.position.column - 1
        var last = value.position.line
        for number in value.position.line + 1...max(value.position.line + 1, lines.count)
        where number <= lines.count {
            let line = lines[number - 1]
            guard let first = line.firstIndex(where: { $0 != " " }) else { continue }
            if line.distance(from: line.startIndex, to: first) < indent { break }
            last = number
        }
        return last
    }

    private func bytes(of number: Int) -> [UInt8] { Array(lines[number - 1].utf8) }

    private func cannotAdd(_ what: String, atLine line: Int) -> Diagnostics {
        Diagnostics([
            Diagnostic(
                path: source.path, position: SourcePosition(line: line, column: 1),
                message: "There is no place here to add \(what).",
                advice: "Add it by hand.")
        ])
    }
}
