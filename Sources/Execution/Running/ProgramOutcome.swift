import Lessons

/// What became of one program. Lines are those of its code alone, counted from 0, so that an outcome
/// holds wherever on a page the code stands.
struct ProgramOutcome: Sendable, Hashable, Codable {
    /// How it ended.
    var ending: Transcript.Ending
    /// What the compiler said.
    var messages: [CompilerMessage] = []
    /// What each snippet did, in the order of the program.
    var snippets: [SnippetRun] = []
    /// The values of the quiz answers that were computed, by their place in the program.
    var answers: [Int: String] = [:]
    /// The words of the code.
    var tokens: [Token] = []
    /// How long compiling and running took, in seconds: not a part of the result, only for planning.
    var seconds: Double = 0

    /// Whether the same program would do the same again. A limit that stopped it may change, and an
    /// error without a place is one of the compiler's surroundings.
    var isRepeatable: Bool {
        switch ending {
        case .timedOut, .tooMuchOutput: false
        case .finished, .trapped, .exited: true
        case .didNotCompile: messages.allSatisfy { $0.severity != "error" || $0.position != nil }
        }
    }

    /// The same with every line replaced.
    func mappingLines(_ map: (Int) -> Int) -> ProgramOutcome {
        var outcome = self
        outcome.ending = ending.mappingLine(map)
        for index in messages.indices {
            if let line = messages[index].position?.line {
                outcome.messages[index].position?.line = map(line)
            }
        }
        for index in snippets.indices {
            for value in snippets[index].values.indices {
                outcome.snippets[index].values[value].line = map(snippets[index].values[value].line)
            }
            for figure in snippets[index].figures.indices {
                outcome.snippets[index].figures[figure].line =
                    map(snippets[index].figures[figure].line)
            }
        }
        for index in tokens.indices { outcome.tokens[index].line = map(tokens[index].line) }
        return outcome
    }
}

extension Transcript.Ending {
    fileprivate func mappingLine(_ map: (Int) -> Int) -> Self {
        switch self {
        case .finished, .didNotCompile: self
        case .trapped(let message, let line): .trapped(message: message, line: line.map(map))
        case .timedOut(let seconds, let line): .timedOut(seconds: seconds, line: line.map(map))
        case .tooMuchOutput(let limit, let line): .tooMuchOutput(limit: limit, line: line.map(map))
        case .exited(let code, let line): .exited(code: code, line: line.map(map))
        }
    }
}
