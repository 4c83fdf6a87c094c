import Lessons

extension ExerciseResult {
    /// What a student reads after a check: each check with its verdict, what was expected and what came,
    /// and the points.
    public var words: StyledText {
        var text = StyledText()
        text.append(exercise.title, .strong)
        text.append("  \(path)\n\n", .dim)
        if let refusal {
            append(refusal.words, refusal.messages, to: &text)
        } else {
            let width = "\(checks.last?.number ?? 0)".count
            for check in checks { check.append(to: &text, path: path, numberWidth: width) }
        }
        if let advice { text.append("\n  \(advice)\n") }
        text.append("\n  \(score.words)\n", score.isFull ? .good : .strong)
        return text
    }

    /// What was said of the file, where it kept every check from running.
    private var refusal: (words: String, messages: [CompilerMessage])? {
        guard let first = checks.first?.verdict, checks.allSatisfy({ $0.verdict == first }) else {
            return nil
        }
        switch first {
        case .didNotCompile(let messages):
            return ("The file does not compile, so nothing could be checked.", messages)
        case .forbidden(let messages):
            return ("The file uses what is forbidden here, so nothing was checked.", messages)
        case .ourFault(let reason):
            return ("Nothing could be checked, which is not your fault: \(reason)", [])
        case .missingFile(let reason):
            return ("\(visibleText(reason)), so nothing could be checked.", [])
        default: return nil
        }
    }

    private func append(
        _ words: String, _ messages: [CompilerMessage], to text: inout StyledText
    ) {
        text.append("  \(words)\n", .bad)
        var told: Set<String> = []
        for message in messages where message.severity != "warning" {
            let place = message.position.map { "\(path):\($0.line):\($0.column): " } ?? ""
            text.append("  \(place)\(message.severity): \(visibleText(message.text))\n")
            if let advice = message.advice, told.insert(advice).inserted {
                text.append("      \(advice)\n", .dim)
            }
        }
    }
}

extension Score {
    /// `9 of 13 points`
    var words: String { "\(earned) of \(possible) \(possible == 1 ? "point" : "points")" }
}

extension CheckResult {
    fileprivate func append(to text: inout StyledText, path: String, numberWidth: Int) {
        switch verdict {
        case .passed: text.append("  ✓", .good)
        case .blocked: text.append("  –", .dim)
        default: text.append("  ✗", .bad)
        }
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
        if case .blocked = verdict { return verdict.details(path: path) }
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
        case .forbidden: "it uses what is forbidden"
        case .trapped: "the program stops"
        case .outOfTime: "it takes too long"
        case .outOfMemory: "it needs too much memory"
        case .tooMuchOutput: "it prints too much"
        case .brokenProtocol: "there was no answer"
        case .missingFile: "the file is missing"
        case .blocked: "it waits for another check"
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
        case .didNotCompile(let messages), .forbidden(let messages):
            messages.map { visibleText($0.text) }
        case .trapped(let message, let line):
            ["\(line.map { "\(path):\($0): " } ?? "")the program stops: \(visibleText(message))"]
        case .outOfTime(let seconds):
            ["it was stopped after \(shortText(seconds)) seconds; look for a loop that never ends"]
        case .outOfMemory(let megabytes):
            ["it was stopped because it needs more than \(megabytes) MB of memory"]
        case .tooMuchOutput(let limit): ["it was stopped because it gave more than \(limit) bytes"]
        case .brokenProtocol(let reason), .missingFile(let reason): [visibleText(reason)]
        case .blocked(let number): ["this waits for check \(number): mend that one first"]
        case .ourFault(let reason):
            ["this check could not be run, which is not your fault: \(reason)"]
        }
    }
}
