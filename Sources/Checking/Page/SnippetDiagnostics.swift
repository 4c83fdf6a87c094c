import Lessons

extension CheckedSnippet {
    /// What is wrong with the snippet, at the lines of its page.
    func diagnostics(in source: SourceFile) -> [Diagnostic] {
        valueDifferences.map { $0.diagnostic(in: source) }
            + outcomeDiagnostics(path: source.path)
    }

    private func outcomeDiagnostics(path: String) -> [Diagnostic] {
        switch outcome {
        case .same, .notReached: []
        case .failed(let diagnostics): diagnostics
        case .differs(let difference): [diagnostic(for: difference, path: path)]
        }
    }

    private func diagnostic(for difference: Difference, path: String) -> Diagnostic {
        let line = isMissing ? snippet.firstLine : difference.line
        return Diagnostic(
            path: path, position: SourcePosition(line: line, column: 1), message: message,
            advice: (difference.tensors + [difference.unifiedDiff, Self.whatToDo])
                .joined(separator: "\n"))
    }

    private static let whatToDo =
        "Mend the code, or take over what is true now with `workbook verify --accept`."

    /// Whether nothing on the page says what there is to see.
    private var isMissing: Bool { snippet.output == nil && snippet.printComments.isEmpty }

    private var message: String {
        switch snippet.options.mode {
        case .error where isMissing: "The compiler's error is not written below this snippet."
        case .error: "The compiler says something else than is written here."
        case .trap where isMissing: "The message it stops with is not written below this snippet."
        case .trap: "The program stops with something else than is written here."
        case _ where isMissing: "This snippet prints something, but no output block is below it."
        default: "This is not what the snippet printed."
        }
    }
}
