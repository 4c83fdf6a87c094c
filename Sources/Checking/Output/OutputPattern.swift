import Lessons

/// An `output` block as something that printed text can match.
struct OutputPattern: Sendable {
    let lines: [LinePattern]
    let comparison: ExpectedOutput.Comparison

    init(_ expected: ExpectedOutput) {
        self.init(expected.text, comparison: expected.comparison)
    }

    init(_ text: String, comparison: ExpectedOutput.Comparison = .init()) {
        lines = outputLines(text).map { LinePattern($0, tolerance: comparison.tolerance) }
        self.comparison = comparison
    }

    /// Whether these lines were printed as written.
    func matches(_ printed: [String]) -> Bool {
        if comparison.isAny { return true }
        if comparison.isUnordered { return UnorderedLines(lines, printed).areSame }
        return Elided(lines, isElision: \.isElision).matches(printed) { $0.matches($1) }
    }
}
