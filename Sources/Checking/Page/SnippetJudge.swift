import Lessons

/// Decides what became of each snippet of a page.
struct SnippetJudge {
    let page: Page
    let transcript: Transcript

    func checkedSnippets() -> [CheckedSnippet] {
        page.snippets.enumerated().map { index, snippet in
            let run =
                transcript.snippets.indices.contains(index)
                ? transcript.snippets[index] : SnippetRun()
            return CheckedSnippet(
                snippet: snippet, run: run, outcome: outcome(of: snippet, run),
                valueDifferences: valueDifferences(of: snippet, run))
        }
    }

    /// Compiler messages that belong to no snippet, and warnings.
    func pageDiagnostics() -> [Diagnostic] {
        let orphans = transcript.compilerMessages.enumerated().filter { _, message in
            message.severity == "warning"
                || (message.severity == "error" && !page.snippets.contains { $0.holds(message) })
        }
        return orphans.map { diagnostic(at: $0.offset, of: transcript.compilerMessages) }
            + strayEnding()
    }

    private func outcome(of snippet: Snippet, _ run: SnippetRun) -> CheckedSnippet.Outcome {
        switch snippet.options.mode {
        case .run: runOutcome(of: snippet, run)
        case .norun: errors(in: snippet, run).isEmpty ? .same : .failed(errors(in: snippet, run))
        case .error: errorOutcome(of: snippet, run)
        case .trap: trapOutcome(of: snippet, run)
        }
    }

    /// A part of the page's program, or of one that it shares with fewer snippets.
    private func runOutcome(of snippet: Snippet, _ run: SnippetRun) -> CheckedSnippet.Outcome {
        let errors = errors(in: snippet, run)
        if !errors.isEmpty { return .failed(errors) }
        let ending = run.ending ?? transcript.ending
        if ending == .didNotCompile { return .notReached }
        if run.finished {
            let failures = settingFailures(of: snippet, run)
            return failures.isEmpty ? compared(snippet, run) : .failed(failures)
        }
        if !run.started, !isFirstUnreached(snippet) { return .notReached }
        if let failure = failure(of: ending, in: snippet, started: run.started) {
            return .failed([failure])
        }
        return .notReached
    }

    private func errorOutcome(of snippet: Snippet, _ run: SnippetRun) -> CheckedSnippet.Outcome {
        if run.ending == .didNotCompile {
            let isOwn = run.compilerMessages.contains {
                $0.severity == "error" && snippet.holds($0)
            }
            return isOwn || transcript.ending != .didNotCompile
                ? compared(snippet, run) : .notReached
        }
        return .failed([
            Diagnostic(
                path: page.source.path, position: snippet.position(ofLine: snippet.firstLine),
                message: "This snippet compiles, but its fence says `error`.",
                quote: quote(snippet.firstLine),
                advice: "Take the word `error` away, or write what the compiler refuses.")
        ])
    }

    private func trapOutcome(of snippet: Snippet, _ run: SnippetRun) -> CheckedSnippet.Outcome {
        guard let ending = run.ending else { return .notReached }
        switch ending {
        case .trapped: return compared(snippet, run)
        case .didNotCompile:
            let errors = errors(in: snippet, run)
            return errors.isEmpty ? .notReached : .failed(errors)
        case .finished:
            return .failed([
                Diagnostic(
                    path: page.source.path, position: snippet.position(ofLine: snippet.firstLine),
                    message: "This snippet runs to its end, but its fence says `trap`.",
                    quote: quote(snippet.firstLine),
                    advice: "Take the word `trap` away, or write what stops the program.")
            ])
        case .timedOut, .tooMuchOutput, .exited:
            return failure(of: ending, in: snippet, started: true).map { .failed([$0]) }
                ?? .notReached
        }
    }

    private func compared(_ snippet: Snippet, _ run: SnippetRun) -> CheckedSnippet.Outcome {
        let printed = CheckedSnippet(snippet: snippet, run: run, outcome: .same).observedText
        let difference: Difference?
        // Files that know nothing of the workbook need not say what a snippet prints.
        if page.dialect == .plain, snippet.output == nil, snippet.printComments.isEmpty {
            return .same
        }
        if let output = snippet.output {
            difference = Difference(
                OutputPattern(output), printed: printed, firstLine: output.firstLine)
        } else {
            let lines = snippet.printComments
            difference = Difference(
                OutputPattern(lines.map { $0.text + "\n" }.joined()), printed: printed,
                firstLine: lines.first?.line ?? snippet.lines.upperBound, lines: lines.map(\.line))
        }
        return difference.map { .differs($0) } ?? .same
    }

    /// The comments on values of a snippet that ran to its end.
    private func valueDifferences(of snippet: Snippet, _ run: SnippetRun) -> [ValueDifference] {
        guard snippet.options.mode == .run, run.finished else { return [] }
        return snippet.valueComments.compactMap { ValueDifference($0, run.values) }
    }

    /// Whether every snippet before this one in its program ran to its end.
    private func isFirstUnreached(_ snippet: Snippet) -> Bool {
        zip(page.snippets, transcript.snippets)
            .filter { $0.0.options.mode == .run && $0.0.options.scope == snippet.options.scope }
            .first { !$0.1.finished }?.0.number == snippet.number
    }
}

// MARK: - In words

extension SnippetJudge {
    /// The compiler's errors inside a snippet, from the page's program or its own.
    private func errors(in snippet: Snippet, _ run: SnippetRun) -> [Diagnostic] {
        [transcript.compilerMessages, run.compilerMessages].flatMap { messages in
            messages.indices
                .filter { messages[$0].severity == "error" && snippet.holds(messages[$0]) }
                .map { diagnostic(at: $0, of: messages) }
        }
    }

    /// A compiler message with the notes that follow it.
    private func diagnostic(at index: Int, of messages: [CompilerMessage]) -> Diagnostic {
        let message = messages[index]
        let notes = messages[(index + 1)...].prefix { $0.severity == "note" }.map { note in
            let place = note.position.map { "line \($0.line): " } ?? ""
            return place + note.text
        }
        return Diagnostic(
            message.severity == "warning" ? .warning : .error, path: page.source.path,
            position: message.position, message: message.text,
            quote: message.position.flatMap { quote($0.line) },
            advice: notes.isEmpty ? nil : notes.joined(separator: "\n"))
    }

    /// What went wrong with the second setting of a sweep and those after it.
    private func settingFailures(of snippet: Snippet, _ run: SnippetRun) -> [Diagnostic] {
        guard let sweep = snippet.options.sweep else { return [] }
        return zip(sweep.settings.dropFirst(), run.otherSettings).flatMap { setting, other in
            failures(of: other, in: snippet).map { failure in
                var failure = failure
                failure.message = "With `\(sweep.name)` = \(setting): \(failure.message)"
                return failure
            }
        }
    }

    private func failures(of run: SnippetRun, in snippet: Snippet) -> [Diagnostic] {
        let messages = run.compilerMessages
        let errors = messages.indices.filter { messages[$0].severity == "error" }
        if !errors.isEmpty { return errors.map { diagnostic(at: $0, of: messages) } }
        guard !run.finished, let ending = run.ending else { return [] }
        return failure(of: ending, in: snippet, started: run.started).map { [$0] } ?? []
    }

    /// An ending that no snippet can be blamed for.
    private func strayEnding() -> [Diagnostic] {
        let runs = zip(page.snippets, transcript.snippets).filter {
            $0.0.options.mode == .run && $0.0.options.scope == .page
        }
        guard transcript.ending != .finished, runs.allSatisfy(\.1.finished), let last = runs.last?.0
        else { return [] }
        return failure(of: transcript.ending, in: last, started: true).map { [$0] } ?? []
    }

    /// How a program ended other than it should, at its line where one is known.
    private func failure(
        of ending: Transcript.Ending, in snippet: Snippet, started: Bool
    ) -> Diagnostic? {
        guard let words = EndingWords(ending, snippetStarted: started) else { return nil }
        let line = words.line ?? snippet.firstLine
        let owner = page.snippets.first { $0.lines.contains(line) } ?? snippet
        return Diagnostic(
            path: page.source.path, position: owner.position(ofLine: line), message: words.message,
            quote: quote(line), advice: words.advice)
    }

    private func quote(_ line: Int) -> String? {
        let text = String(page.source.line(line))
        return text.isEmpty ? nil : text
    }
}

extension Snippet {
    fileprivate func holds(_ message: CompilerMessage) -> Bool {
        message.position.map { lines.contains($0.line) } ?? false
    }
}
