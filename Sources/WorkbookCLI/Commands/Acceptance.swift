import Checking
import Lessons

/// True outputs are written into the pages: all, or those that the author says yes to.
struct Acceptance {
    let root: CourseRoot
    let console: Console
    /// Whether a difference that was shown is taken over.
    private let agrees: () -> Bool
    private let options: AcceptOptions

    init(of options: AcceptOptions, root: CourseRoot, console: Console) {
        self.root = root
        self.console = console
        self.options = options
        let question = Question(console: console)
        agrees = options.interactive ? question.ask : { true }
    }

    /// The pages as they are now, checked against the same runs.
    func accept(_ pages: [CheckedPage]) throws -> [CheckedPage] {
        if let line = options.line { try requireSnippet(at: line, in: pages) }
        return try pages.map(accept)
    }

    private func requireSnippet(at line: Int, in pages: [CheckedPage]) throws {
        let snippets = pages.flatMap { page in page.snippets.map { ($0, page.page.source) } }
        guard !snippets.contains(where: { $0.fences(in: $1).contains(line) }) else { return }
        let lines = snippets.map { "\($0.fences(in: $1).lowerBound)" }.joined(separator: ", ")
        throw Complaint(
            .usage, "there is no snippet at line \(line); snippets begin at the lines \(lines).")
    }

    private func accept(_ page: CheckedPage) throws -> CheckedPage {
        let text = page.corrected { snippet in
            isAccepted(snippet, of: page)
        }
        guard text != page.page.source.text else { return page }
        try root.replace(page.page.source.path, with: text)
        let source = SourceFile(path: page.page.source.path, text: text)
        let corrected = try Page.parse(
            source, number: page.page.number, dialect: page.page.dialect)
        return CheckedPage(page: corrected, transcript: page.transcript)
    }

    private func isAccepted(_ snippet: CheckedSnippet, of page: CheckedPage) -> Bool {
        if let line = options.line, !snippet.fences(in: page.page.source).contains(line) {
            return false
        }
        let changes = snippet.changes
        guard let first = changes.first,
            page.corrected(where: { $0 == snippet }) != page.page.source.text
        else { return false }
        let path = page.page.source.path
        if options.interactive {
            for change in changes { show("\(path):\(change.line)", change.lines) }
            guard agrees() else { return false }
            console.say("\(path):\(first.line): accepted")
        } else {
            for change in changes { show("\(path):\(change.line): accepted", change.lines) }
        }
        return true
    }

    private func show(_ head: String, _ lines: [String]) {
        console.say(head)
        for line in lines { console.say("    " + console.out.difference(line)) }
    }
}

/// What accepting a snippet changes at a line of its page, as a difference.
private struct Change {
    var line: Int
    var lines: [String]
}

extension CheckedSnippet {
    /// The lines of the page from its fence to the end of its output.
    fileprivate func fences(in source: SourceFile) -> ClosedRange<Int> {
        let code = source.position(at: snippet.range.lowerBound).line
        let end = max(snippet.range.upperBound, snippet.output?.textRange.upperBound ?? 0)
        return code...source.position(at: end).line
    }

    fileprivate var changes: [Change] {
        let comments = valueDifferences.compactMap { difference in
            difference.words.map {
                Change(
                    line: difference.comment.line, lines: ["-\(difference.comment.text)", "+\($0)"])
            }
        }
        guard case .differs(let difference) = outcome else { return comments }
        let lines = difference.unifiedDiff.split(separator: "\n").map(String.init)
        return comments + [Change(line: difference.line, lines: lines)]
    }
}

/// Asks the author, who may answer for all that is still to come.
private final class Question {
    private let console: Console
    private var answerToAll: Bool?

    init(console: Console) {
        self.console = console
    }

    /// Whether the answer is yes; the end of the input is a no to all.
    func ask() -> Bool {
        if let answerToAll { return answerToAll }
        while true {
            console.note("Write it into the page? [y]es, [n]o, [a]ll, [q]uit")
            switch readLine()?.lowercased() {
            case "y", "yes": return true
            case "n", "no": return false
            case "a", "all": answerToAll = true
            case "q", "quit", nil: answerToAll = false
            default: continue
            }
            return answerToAll ?? false
        }
    }
}
