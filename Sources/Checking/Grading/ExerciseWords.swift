import Lessons

extension ExerciseResult {
    /// What a student reads after a check: each check with its verdict, what was expected and what came,
    /// and the points.
    public var words: StyledText {
        var text = StyledText()
        text.append(exercise.title, .strong)
        text.append("  \(path)\n\n", .dim)
        if let messages = compilerMessages {
            appendCompilerMessages(messages, to: &text)
        } else {
            let width = "\(checks.last?.number ?? 0)".count
            for check in checks { check.append(to: &text, path: path, numberWidth: width) }
        }
        if let advice { text.append("\n  \(advice)\n") }
        text.append("\n  \(score.words)\n", score.isFull ? .good : .strong)
        return text
    }

    /// What the compiler said, where it kept every check from running.
    private var compilerMessages: [CompilerMessage]? {
        guard case .didNotCompile(let messages)? = checks.first?.verdict else { return nil }
        return checks.allSatisfy { $0.verdict == .didNotCompile(messages) } ? messages : nil
    }

    private func appendCompilerMessages(_ messages: [CompilerMessage], to text: inout StyledText) {
        text.append("  The file does not compile, so nothing could be checked.\n", .bad)
        for message in messages where message.severity != "warning" {
            let place = message.position.map { "\(path):\($0.line):\($0.column): " } ?? ""
            text.append("  \(place)\(message.severity): \(visibleText(message.text))\n")
            if let advice = message.advice { text.append("      \(advice)\n", .dim) }
        }
    }
}

extension Score {
    /// `9 of 13 points`
    var words: String { "\(earned) of \(possible) \(possible == 1 ? "point" : "points")" }
}

extension CheckResult {
    fileprivate func append(to text: inout StyledText, path: String, numberWidth: Int) {
        let isPassed = verdict == .passed
        text.append(isPassed ? "  ✓" : "  ✗", isPassed ? .good : .bad)
        let padding = String(repeating: " ", count: numberWidth - "\(number)".count)
        text.append(" \(padding)\(number)  \(check.says)")
        text.append(check.points == 1 ? "\n" : " (\(check.points) points)\n", .dim)
        for line in details(path: path) {
            text.append("      \(String(repeating: " ", count: numberWidth))\(line)\n")
        }
    }

    /// The lines under a check that did not pass. Of a hidden one, only what kind of thing happened:
    /// neither its inputs nor anything that the student's code made of them.
    func details(path: String) -> [String] {
        if verdict == .passed { return [] }
        if check.isHidden { return ["\(verdict.kind) (the inputs of this check stay hidden)"] }
        return [check.call] + verdict.details(path: path) + smaller
    }

    private var smaller: [String] {
        guard let counterexample else { return [] }
        return [
            "smaller   \(counterexample.call)",
            "          expected \(counterexample.expected), got \(counterexample.got)",
        ]
    }
}

extension Verdict {
    /// What happened, in a word or two.
    fileprivate var kind: String {
        switch self {
        case .passed: "right"
        case .wrong: "another answer was expected"
        case .didNotCompile: "it does not compile"
        case .trapped: "the program stops"
        case .outOfTime: "it takes too long"
        case .outOfMemory: "it needs too much memory"
        case .tooMuchOutput: "it prints too much"
        case .brokenProtocol: "there was no answer"
        case .missingFile: "the file is missing"
        case .ourFault: "this check could not be run, which is not your fault"
        }
    }

    /// What happened, on one line.
    var explanation: String { details(path: "").joined(separator: "; ") }

    fileprivate func details(path: String) -> [String] {
        switch self {
        case .passed: []
        case .wrong(let mismatch):
            ["expected  \(mismatch.expected)", "got       \(mismatch.got)"] + mismatch.notes
        case .didNotCompile(let messages): messages.map { visibleText($0.text) }
        case .trapped(let message, let line):
            ["\(line.map { "\(path):\($0): " } ?? "")the program stops: \(visibleText(message))"]
        case .outOfTime(let seconds):
            ["it was stopped after \(shortText(seconds)) seconds; look for a loop that never ends"]
        case .outOfMemory(let megabytes):
            ["it was stopped because it needs more than \(megabytes) MB of memory"]
        case .tooMuchOutput(let limit): ["it was stopped because it gave more than \(limit) bytes"]
        case .brokenProtocol(let reason), .missingFile(let reason): [visibleText(reason)]
        case .ourFault(let reason):
            ["this check could not be run, which is not your fault: \(reason)"]
        }
    }
}
