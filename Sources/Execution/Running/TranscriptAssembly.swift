import Lessons

extension Transcript {
    /// Adds what one program of the page did.
    mutating func add(_ outcome: ProgramOutcome, of program: Program) {
        let pageLines = ProgramText(program).pageLines
        let outcome = outcome.mappingLines { pageLines.indices.contains($0) ? pageLines[$0] : 1 }
        switch program.purpose {
        case .shared: addShared(outcome, of: program)
        case .own(let snippet): addOwn(outcome, snippet)
        case .setting(_, let snippet): addSetting(outcome, snippet)
        case .printed(let code):
            if let printed = outcome.answers[0], outcome.ending == .finished {
                answers[code] = printed
            }
            addQuizErrors(outcome, of: program)
        }
        tokens += outcome.tokens
    }

    private mutating func addShared(_ outcome: ProgramOutcome, of program: Program) {
        let isOfPage = program.snippets.allSatisfy { $0.options.scope == .page }
        for (snippet, run) in zip(program.snippets, outcome.snippets) {
            var run = run
            if !isOfPage {
                run.ending = outcome.ending
                run.compilerMessages = outcome.messages
            }
            snippets[snippet.number - 1] = run
        }
        guard isOfPage else { return }
        ending = outcome.ending
        compilerMessages = outcome.messages
        for (index, answer) in program.answers.enumerated() {
            answers[answer.code] = outcome.answers[index]
        }
    }

    private mutating func addOwn(_ outcome: ProgramOutcome, _ snippet: Snippet) {
        guard var run = outcome.snippets.last else { return }
        run.ending = outcome.ending
        let own = outcome.messages.filter { message in
            message.position.map { snippet.lines.contains($0.line) } ?? false
        }
        run.compilerMessages = own.isEmpty ? outcome.messages : own
        snippets[snippet.number - 1] = run
    }

    /// The settings of a sweep come in order, after the program with the first of them.
    private mutating func addSetting(_ outcome: ProgramOutcome, _ snippet: Snippet) {
        guard var run = outcome.snippets.last else { return }
        run.ending = outcome.ending
        run.compilerMessages = outcome.messages
        snippets[snippet.number - 1].otherSettings.append(run)
    }

    /// Errors in the code of a question; those in the snippets before it are told with the page.
    private mutating func addQuizErrors(_ outcome: ProgramOutcome, of program: Program) {
        let lines = Set(program.answers.map(\.line))
        compilerMessages += outcome.messages.filter { message in
            message.severity == "error" && message.position.map { lines.contains($0.line) } ?? false
        }
    }
}
