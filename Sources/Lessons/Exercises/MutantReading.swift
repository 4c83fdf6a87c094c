extension Mutant {
    /// How the names of files end that hold a whole wrong solution, or what it changes of the right one.
    static let endings = [".swift", ".diff"]

    /// A mutant from its file; `nil` where it cannot be read, which is reported.
    ///
    /// Its first lines are `message: …`, which may be repeated for a longer text, and `fails: 2, 3`, or
    /// `fails: forbidden` where it uses what the exercise is to be solved without: in a `.swift` file as comments,
    /// above the whole wrong solution, and in a `.diff` file as they are, above the changes.
    init?(_ findings: Findings, solution: SourceFile?, checkCount: Int?) {
        let isPatch = findings.source.path.hasSuffix(".diff")
        let head = MutantHead(findings, mark: isPatch ? "" : "// ", checkCount: checkCount)
        guard isPatch else {
            guard let head else { return nil }
            self.init(
                source: findings.source, message: head.message, failing: head.failing,
                isForbidden: head.isForbidden)
            return
        }
        let patch = SolutionPatch(findings)
        guard let solution, let patched = patch.applied(to: solution), let head else { return nil }
        self.init(
            source: SourceFile(path: findings.source.path, text: patched.text),
            message: head.message, failing: head.failing, isForbidden: head.isForbidden,
            additions: patched.additions, origins: patched.origins)
    }
}

/// What the first lines of a mutant say.
private struct MutantHead {
    let message: String
    let failing: [Int]
    let isForbidden: Bool

    init?(_ findings: Findings, mark: String, checkCount: Int?) {
        let lines = findings.source.text.split(whereSeparator: \.isNewline)
            .prefix { $0.hasPrefix(mark) && !$0.hasPrefix("@@") }
            .map { $0.dropFirst(mark.count) }
        message = Self.values(of: "message", in: lines).joined(separator: " ")
        let numbers = Self.values(of: "fails", in: lines)
            .flatMap { $0.split { $0 == "," || $0 == " " } }
        failing = numbers.compactMap { Int($0) }
        if message.isEmpty {
            findings.report(
                atLine: 1, "This mutant has no message.",
                advice: "Begin it with `\(mark)message: ` and what helps who made this mistake.")
        }
        isForbidden = numbers == ["forbidden"]
        let isValid = failing.allSatisfy { $0 >= 1 && $0 <= checkCount ?? Int.max }
        if !isForbidden && (failing.isEmpty || failing.count != numbers.count || !isValid) {
            let range = checkCount.map { " from 1 to \($0)" } ?? ""
            findings.report(
                atLine: 1, "This mutant does not say which checks find it.",
                advice: "Write `\(mark)fails: ` and numbers of checks\(range), "
                    + "as `\(mark)fails: 2, 3`.")
        }
        if message.isEmpty || failing.isEmpty && !isForbidden { return nil }
    }

    private static func values(of key: String, in lines: [Substring]) -> [String] {
        lines.compactMap { line in
            let text = line.drop { $0 == " " }
            guard text.hasPrefix("\(key):") else { return nil }
            return String(text.dropFirst(key.count + 1).drop { $0 == " " })
        }
    }
}
