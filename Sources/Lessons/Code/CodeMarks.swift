/// The comments in Swift code that hide lines and name slices; each stands on a line of its own.
enum CodeMark: Equatable {
    /// `// hide`: the lines from here on run but are not shown.
    case hide
    /// `// show`: the lines from here on are shown again.
    case show
    /// `// slice NAME`: a slice begins.
    case slice(String)
    /// `// end slice`: the last slice that began ends.
    case endSlice

    /// The mark that a line is, if it is one.
    init?(_ line: some StringProtocol) {
        // Most lines are no comments: those cost next to nothing.
        guard line.utf8.first(where: { !$0.isBlank }) == UInt8(ascii: "/") else { return nil }
        let words = line.split(whereSeparator: \.isWhitespace)
        switch words.count {
        case 2 where words == ["//", "hide"]: self = .hide
        case 2 where words == ["//", "show"]: self = .show
        case 3 where words == ["//", "end", "slice"]: self = .endSlice
        case 3 where words[0] == "//" && words[1] == "slice": self = .slice(String(words[2]))
        default: return nil
        }
    }
}

extension Snippet {
    /// The lines of some code that are not shown, by their places from 0: those between `// hide` and `// show`, and all marks.
    ///
    /// A mark that changes nothing is reported.
    static func hiddenLines(of code: String, firstLine: Int, findings: Findings) -> Set<Int> {
        var hidden: Set<Int> = []
        var isHiding = false
        for (place, line) in code.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            let mark = CodeMark(line)
            if isHiding || mark != nil { hidden.insert(place) }
            guard mark == .hide || mark == .show else { continue }
            if isHiding == (mark == .hide) {
                findings.report(
                    atLine: firstLine + place,
                    "Lines are \(isHiding ? "hidden" : "shown") here already.",
                    quote: String(line), advice: "Take this comment out.")
            }
            isHiding = mark == .hide
        }
        return hidden
    }
}
