import Lessons

/// Several runs of one page compared: what a reader would see change from run to run.
public struct Stability {
    private let page: Page
    private let runs: [CheckedPage]

    /// Compares runs of the same page.
    public init(_ page: Page, runs: [Transcript]) {
        self.page = page
        self.runs = runs.map { CheckedPage(page: page, transcript: $0) }
    }

    /// An error for each snippet that is right in one run and wrong in another, and a warning for each line
    /// whose value changes: the page would show another one at each build.
    public var diagnostics: [Diagnostic] {
        page.snippets.indices.flatMap { outputDiagnostics(at: $0) + valueDiagnostics(at: $0) }
    }

    private func outputDiagnostics(at index: Int) -> [Diagnostic] {
        let checks = runs.map { $0.snippets[index] }
        let wrong = checks.filter { $0.outcome != .same }
        guard let first = wrong.first, wrong.count < checks.count else { return [] }
        var advice = [Self.whatToDo]
        if case .differs(let difference) = first.outcome {
            advice.insert(difference.unifiedDiff, at: 0)
        }
        return [
            Diagnostic(
                path: page.source.path,
                position: first.snippet.position(ofLine: first.snippet.firstLine),
                message: "This snippet is not the same in each run: "
                    + "\(wrong.count) of \(checks.count) are wrong.",
                advice: advice.joined(separator: "\n"))
        ]
    }

    private static let whatToDo =
        "Seed the random numbers, sort what comes from sets and dictionaries, take times out, "
        + "or write `...`."

    private func valueDiagnostics(at index: Int) -> [Diagnostic] {
        let snippet = page.snippets[index]
        guard snippet.options.showsValues, let first = runs.first?.snippets[index].run else {
            return []
        }
        let others = runs.dropFirst().map { $0.snippets[index].run }
        let lines = snippet.lines.filter { line in
            let value = first.values.shown(atLine: line)?.last.text
            return others.contains { $0.values.shown(atLine: line)?.last.text != value }
        }
        return lines.map { line in
            let texts = ([first] + others).compactMap {
                $0.values.shown(atLine: line)?.last.oneLine
            }
            let distinct = Array(Set(texts)).sorted().prefix(2).joined(separator: " or ")
            return Diagnostic(
                .warning, path: page.source.path, position: snippet.position(ofLine: line),
                message: "The value of this line is not the same in each run: \(distinct).",
                advice: "Make it the same, or show no values with `values=off`.")
        }
    }
}
