import Lessons

/// What became of one check. Only `passed` earns points.
public enum Verdict: Sendable, Hashable {
    /// The answer keeps the rule.
    case passed
    /// There is an answer, and it does not keep the rule.
    case wrong(Mismatch)
    /// The student's file does not compile.
    case didNotCompile([CompilerMessage])
    /// The student's file uses what the exercise is to be solved without.
    case forbidden([CompilerMessage])
    /// The program stopped with a message, at a line of the student's file where one is known.
    case trapped(message: String, line: Int?)
    /// It ran longer than it may.
    case outOfTime(seconds: Double)
    /// It used more memory than it may.
    case outOfMemory(megabytes: Int)
    /// It printed more than it may.
    case tooMuchOutput(limit: Int)
    /// It ended without an answer, or gave something that is none.
    case brokenProtocol(String)
    /// The file is not there, or is not taken.
    case missingFile(String)
    /// It does not pass, and neither does the check of this number, which it needs.
    case blocked(by: Int)
    /// Something of the course or of the tool failed; this is never the student's fault.
    case ourFault(String)
}

/// Judges what a check of a student's code showed.
///
/// - Parameters:
///   - check: the check with its rule.
///   - expected: what the solution showed.
///   - got: what the student's code showed.
public func judge(_ check: Check, expected: Observation, got: Observation) -> Verdict {
    if case .traps(let text) = check.rule { return judgeTrap(containing: text, expected, got) }
    guard case .value(let right, _) = expected else {
        return .ourFault("the solution gives no value: \(Verdict(withoutValue: expected).reason)")
    }
    guard case .value(let answer, _) = got else { return Verdict(withoutValue: got) }
    if check.rule.accepts(answer, for: right) { return .passed }
    return .wrong(Mismatch(expected: right, got: answer, rule: check.rule))
}

private func judgeTrap(
    containing text: String, _ expected: Observation, _ got: Observation
) -> Verdict {
    guard case .trapped(let message, _) = expected, message.contains(text) else {
        return .ourFault("the solution does not stop with “\(text)”")
    }
    switch got {
    case .trapped(let message, _) where message.contains(text): return .passed
    case .trapped(let message, _): return .wrong(Mismatch(expectedStop: text, gotStop: message))
    case .value(let value, _): return .wrong(Mismatch(expectedStop: text, got: value))
    default: return Verdict(withoutValue: got)
    }
}

extension Verdict {
    /// Why there is no value, in a few words.
    fileprivate var reason: String {
        switch self {
        case .didNotCompile(let messages), .forbidden(let messages):
            messages.first?.text ?? "it does not compile"
        case .trapped(let message, _), .brokenProtocol(let message), .missingFile(let message),
            .ourFault(let message):
            message
        case .outOfTime: "it takes too long"
        case .outOfMemory: "it needs too much memory"
        case .tooMuchOutput: "it prints too much"
        case .passed, .wrong, .blocked: "it was not looked at"
        }
    }

    /// The verdict on an observation that holds no value.
    fileprivate init(withoutValue observation: Observation) {
        self =
            switch observation {
            case .value: .ourFault("a value was not judged")
            case .didNotCompile(let messages): .didNotCompile(messages)
            case .forbidden(let messages): .forbidden(messages)
            case .trapped(let message, let line): .trapped(message: message, line: line)
            case .outOfTime(let seconds): .outOfTime(seconds: seconds)
            case .outOfMemory(let megabytes): .outOfMemory(megabytes: megabytes)
            case .tooMuchOutput(let limit): .tooMuchOutput(limit: limit)
            case .brokenProtocol(let reason): .brokenProtocol(reason)
            case .missingFile(let reason): .missingFile(reason)
            case .ourFault(let reason): .ourFault(reason)
            }
    }
}
