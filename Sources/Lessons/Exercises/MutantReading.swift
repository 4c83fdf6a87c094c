extension Mutant {
    /// A mutant from its file; `nil` where its first lines do not say what it is for, which is reported.
    ///
    /// They are `// message: …`, which may be repeated for a longer text, and `// fails: 2, 3`.
    init?(_ findings: Findings, checkCount: Int?) {
        let lines = findings.source.text.split(whereSeparator: \.isNewline)
            .prefix { $0.hasPrefix("//") }
        let message = Self.values(of: "message", in: lines).joined(separator: " ")
        let numbers = Self.values(of: "fails", in: lines)
            .flatMap { $0.split { $0 == "," || $0 == " " } }
        if message.isEmpty {
            findings.report(
                atLine: 1, "This mutant has no message.",
                advice: "Begin it with `// message: ` and what helps who made this mistake.")
        }
        let failing = numbers.compactMap { Int($0) }
        let isValid = failing.allSatisfy { $0 >= 1 && $0 <= checkCount ?? Int.max }
        if failing.isEmpty || failing.count != numbers.count || !isValid {
            let range = checkCount.map { " from 1 to \($0)" } ?? ""
            findings.report(
                atLine: 1, "This mutant does not say which checks find it.",
                advice: "Write `// fails: ` and numbers of checks\(range), as `// fails: 2, 3`.")
        }
        guard !message.isEmpty, !failing.isEmpty else { return nil }
        self.init(source: findings.source, message: message, failing: failing)
    }

    private static func values(of key: String, in lines: some Sequence<Substring>) -> [String] {
        lines.compactMap { line in
            let text = line.dropFirst(2).drop { $0 == " " }
            guard text.hasPrefix("\(key):") else { return nil }
            return String(text.dropFirst(key.count + 1).drop { $0 == " " })
        }
    }
}
