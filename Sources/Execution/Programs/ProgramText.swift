import Lessons

/// The text of a program, and how its lines belong to the page.
///
/// Calls of the recorder stand on the lines of opening fences, which are blank otherwise: they tell
/// which snippet runs, and move nothing. What quiz questions add comes after the page's last line.
struct ProgramText: Sendable, Hashable {
    /// The lines, without line breaks.
    private(set) var lines: [String]
    /// Every line with code, as a line of the text, in order.
    private(set) var codeLines: [Int] = []
    /// For each code line, the line of the page that is shown for it.
    private(set) var pageLines: [Int] = []

    /// The part of the output that begins with the end of the program.
    static let endPart = 0

    /// The part that an answer's value makes.
    static func answerPart(_ index: Int) -> Int { -1 - index }

    /// How many lines the page has.
    private let markdownLines: Int

    init(_ program: Program) {
        markdownLines = program.pageLines
        lines = Array(repeating: "", count: program.pageLines)
        for (index, snippet) in program.allSnippets.enumerated() {
            if program.isRun { lines[snippet.firstLine - 2] = Self.enter(index + 1) }
            if let definition = program.definition(for: snippet) {
                define(definition, above: snippet)
            }
            place(snippet)
        }
        guard program.isRun else { return }
        if program.isPrinted {
            append(enter: Self.answerPart(0))
            for answer in program.answers { append(answer.code, for: answer.line) }
        }
        append(enter: Self.endPart)
        if !program.isPrinted {
            for (index, answer) in program.answers.enumerated() {
                let part = Self.answerPart(index)
                append("_workbookAnswer(\(part), \(answer.code)\n)", for: answer.line)
            }
        }
    }

    /// The whole text.
    var text: String { lines.map { $0 + "\n" }.joined() }

    /// The text without what was added to it, as far as the page goes.
    var code: String {
        lines[..<markdownLines].map { line in
            let isEntered = line.hasPrefix("_workbookEnter(")
            let code = isEntered ? line.drop { $0 != ";" }.dropFirst() : line[...]
            return code + "\n"
        }.joined()
    }

    /// The line of the opening fence is free, so a definition there moves nothing.
    private mutating func define(_ definition: String, above snippet: Snippet) {
        let number = snippet.firstLine - 1
        lines[number - 1] += " " + definition
        codeLines.append(number)
        pageLines.append(number)
    }

    private mutating func place(_ snippet: Snippet) {
        for (index, line) in snippet.codeLines.enumerated() {
            let indent = snippet.indents.indices.contains(index) ? snippet.indents[index] : 0
            let number = snippet.firstLine + index
            lines[number - 1] = String(repeating: " ", count: indent) + line
            codeLines.append(number)
            pageLines.append(number)
        }
    }

    private mutating func append(enter part: Int) {
        lines.append(Self.enter(part))
    }

    /// The semicolon keeps a snippet that begins with a dot from going on with this line.
    private static func enter(_ part: Int) -> String { "_workbookEnter(\(part));" }

    private mutating func append(_ code: String, for pageLine: Int) {
        for line in code.split(separator: "\n", omittingEmptySubsequences: false) {
            lines.append(String(line))
            codeLines.append(lines.count)
            pageLines.append(pageLine)
        }
    }

    /// The number of the code line that a line of the text belongs to: itself, or the last before it.
    ///
    /// What the compiler says of the end of a program, it says of a line without code.
    func codeLine(of line: Int) -> Int {
        let after = codeLines.firstIndex { $0 > line } ?? codeLines.count
        return max(after - 1, 0)
    }

    /// Equal for programs that do the same, wherever on a page their lines stand.
    ///
    /// - Parameter path: the name that the program sees as its file.
    func content(path: String) -> String {
        let isCode = Set(codeLines)
        var content = ""
        for (index, line) in lines.enumerated() {
            if isCode.contains(index + 1) {
                content += "|\(line)\n"
            } else if !line.isEmpty {
                content += "\(line)\n"
            }
        }
        // Blank lines between snippets count only where the code asks for its own position.
        if content.contains("#line") { content += "\(codeLines)\n" }
        if content.contains("#file") { content += "\(path)\n" }
        return content
    }
}

extension Snippet {
    /// The lines of its code, without line breaks.
    var codeLines: [Substring] {
        var lines = code.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }
}
