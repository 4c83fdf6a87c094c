import Lessons

/// The comments `// Prints "…"` of a snippet made to say what it printed.
struct CommentCorrection {
    let source: SourceFile
    let snippet: Snippet
    let difference: Difference

    /// Comments that still match keep their bytes. A line too many takes its comment with it; a further
    /// line gets a comment of its own, below the one before it.
    func edits() -> [SourceEdit] {
        let comments = snippet.printComments
        var edits: [SourceEdit] = []
        var last: CodeExpectation?
        for change in changes() {
            let old = change.written.map { comments[$0] }
            for (comment, line) in zip(old, change.printed) {
                edits.append(SourceEdit(range: comment.textRange, replacement: line))
            }
            edits += old.dropFirst(change.printed.count).map(removal)
            last = old.last ?? last
            let new = change.printed.dropFirst(old.count)
            if !new.isEmpty { edits.append(insertion(of: Array(new), after: last, comments)) }
            last = change.kept.map { comments[$0] } ?? last
        }
        return edits
    }

    /// Written lines that were not printed, what was printed in their place, and the line kept after them.
    private struct Change {
        var written: [Int] = []
        var printed: [String] = []
        var kept: Int?
    }

    private func changes() -> [Change] {
        var changes = [Change()]
        for edit in difference.edits {
            switch edit {
            case .delete(let line): changes[changes.count - 1].written.append(line)
            case .insert(let line):
                changes[changes.count - 1].printed.append(difference.printed[line])
            case .keep(let line, _):
                changes[changes.count - 1].kept = line
                changes.append(Change())
            }
        }
        return changes
    }

    private func removal(of comment: CodeExpectation) -> SourceEdit {
        let line = source.range(ofLine: comment.line)
        guard comment.isBesideCode else { return SourceEdit(range: line, replacement: "") }
        let before = source.text(in: line.lowerBound..<comment.range.lowerBound).utf8
        let blanks = before.reversed().prefix { $0 == .space || $0 == .tab }.count
        return SourceEdit(
            range: comment.range.lowerBound - blanks..<comment.range.upperBound, replacement: "")
    }

    /// New comments below one, or above the first.
    private func insertion(
        of lines: [String], after comment: CodeExpectation?, _ all: [CodeExpectation]
    ) -> SourceEdit {
        let place = comment?.line ?? all[0].line
        let line = source.range(ofLine: place)
        let lineBreak = source.lineBreak(ofLine: place)
        let text = lines.map { "\(indentation(ofLine: place))// Prints \"\($0)\"\(lineBreak)" }
        let offset = comment == nil ? line.lowerBound : line.upperBound
        return SourceEdit(range: offset..<offset, replacement: text.joined())
    }

    /// What stands before the code of a line: the marks of quotes and lists, and blanks.
    private func indentation(ofLine line: Int) -> String {
        let start = source.range(ofLine: line).lowerBound
        let indent = snippet.position(ofLine: line).column - 1
        let code = source.line(line).utf8.dropFirst(indent)
        let blanks = code.prefix { $0 == .space || $0 == .tab }.count
        return String(source.text(in: start..<start + indent + blanks))
    }
}
