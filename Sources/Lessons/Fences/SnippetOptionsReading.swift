extension SnippetOptions {
    /// The words that a `swift` fence may have; `=` ends those that take a value.
    static let words = [
        "hide", "norun", "error", "trap", "sweep", "alone", "scope=", "values=", "timeout=",
        "include=",
    ]

    /// The options that a fence's words ask for.
    init(_ fence: Fence, findings: Findings) {
        let words = FenceWords(fence, known: Self.words, findings: findings)
        words.refuse(
            anyTwoOf: ["norun", "error", "trap"],
            because: "A snippet is type-checked only, must not compile, or must stop; pick one.")
        words.refuse(
            anyTwoOf: ["alone", "scope="],
            because: "A snippet is a program of its own or a part of a named one; pick one.")
        for mode in ["norun", "error", "trap", "hide"] {
            words.refuse(
                anyTwoOf: [mode, "sweep"],
                because: "A sweep runs to its end, once for each setting, and is shown.")
        }
        for mode in ["norun", "error"] {
            words.refuse(
                anyTwoOf: [mode, "timeout="], because: "Code that does not run needs no limit.")
        }
        self.init(isHidden: words.contains("hide"))
        mode = Mode.allCases.first { $0 != .run && words.contains($0.rawValue) } ?? .run
        readValues(words)
        readSweep(words, fence, findings)
    }

    private mutating func readSweep(_ words: FenceWords, _ fence: Fence, _ findings: Findings) {
        guard let position = words.position(of: "sweep") else { return }
        let settings = words.settings
        sweep = settings.first?.assignment.flatMap { Sweep(name: $0.key, list: $0.value) }
        if settings.count == 1, sweep != nil { return }
        findings.report(
            at: settings.first?.position ?? position,
            "`sweep` needs one name with 2 to \(Sweep.limit) settings.",
            quote: settings.first?.text ?? "sweep",
            advice: "Write it as `sweep lr=[0.01,0.1,0.5]`, without blanks.")
    }

    private mutating func readValues(_ words: FenceWords) {
        showsValues =
            words.value(of: "values", expecting: "`on` or `off`") { text in
                ["on": true, "off": false][text]
            } ?? true
        timeout = words.value(of: "timeout", expecting: "a number of seconds above 0") { text in
            Double(text).flatMap { $0 > 0 && $0.isFinite ? $0 : nil }
        }
        include = words.value(of: "include", expecting: "`path` or `path#slice`") { Inclusion($0) }
        let name = words.value(of: "scope", expecting: "a name of letters and digits") { text in
            text.wholeMatch(of: /[\p{L}_][\p{L}\p{N}_-]*/).map { String($0.output) }
        }
        scope = words.contains("alone") ? .alone : name.map { .named($0) } ?? .page
    }
}

extension ExpectedOutput {
    /// The words that an `output` fence may have.
    static let words = ["tol=", "unordered", "any"]

    /// The expected output that a fence holds.
    init(_ fence: Fence, findings: Findings) {
        let words = FenceWords(fence, known: Self.words, findings: findings)
        for other in ["tol=", "unordered"] {
            words.refuse(anyTwoOf: ["any", other], because: "With `any`, nothing is compared.")
        }
        let tolerance = words.value(of: "tol", expecting: "a number from 0 up, as `1e-3`") { text in
            Double(text).flatMap { $0 >= 0 && $0.isFinite ? $0 : nil }
        }
        self.init(
            text: fence.text, firstLine: fence.firstLine, textRange: fence.textRange,
            linePrefix: fence.prefix.text,
            comparison: Comparison(
                tolerance: tolerance, isUnordered: words.contains("unordered"),
                isAny: words.contains("any")))
    }
}
