import Checking
import Lessons

/// All that was found of one page.
struct PageFinding {
    var checked: CheckedPage
    /// What further checks found: other runs, the PyTorch twins.
    var more: [Diagnostic] = []

    /// All that is wrong, in the order of the lines.
    var diagnostics: [Diagnostic] {
        let start = SourcePosition(line: 0, column: 0)
        return (checked.diagnostics + more).enumerated().sorted {
            ($0.element.position ?? start, $0.offset) < ($1.element.position ?? start, $1.offset)
        }.map(\.element)
    }

    var isClean: Bool { !diagnostics.contains { $0.severity == .error } }

    /// Whether a snippet printed something else than is written.
    var hasDifference: Bool { checked.snippets.contains(where: \.isDifferent) }

    /// Whether its program was stopped because it took too long.
    var ranOutOfTime: Bool {
        if case .timedOut = checked.transcript.ending { true } else { false }
    }
}
