import Lessons

/// How what was printed differs from what is written.
public struct Difference: Sendable, Hashable {
    /// The written lines, without blanks at their ends.
    public let written: [String]
    /// The printed lines, without blanks at their ends.
    public let printed: [String]
    /// The Markdown line of the first written line that was not printed, or of the place where one is missing.
    public let line: Int
    /// The difference as `diff -u` tells it; its line numbers on the written side are those of the page.
    public let unifiedDiff: String
    /// The difference told in tensors, where both sides hold as many.
    public let tensors: [String]

    /// What becomes of each line.
    let edits: [LineEdit]

    /// Compares, and gives `nil` where what was printed matches what is written.
    ///
    /// - Parameter lines: the Markdown lines of the written ones, where they do not follow each other.
    init?(_ pattern: OutputPattern, printed text: String, firstLine: Int, lines: [Int] = []) {
        let printed = outputLines(text)
        if pattern.matches(printed) { return nil }
        written = pattern.lines.map(\.text)
        self.printed = printed
        edits = pattern.edits(to: printed)
        let change = Self.firstChange(in: edits)
        line = lines.isEmpty ? firstLine + change : lines[min(change, lines.count - 1)]
        unifiedDiff =
            UnifiedDiff(written: written, printed: printed, edits: edits, firstLine: firstLine).text
        tensors =
            TensorDifference(
                written: written.joined(separator: "\n"), printed: printed.joined(separator: "\n"),
                tolerance: pattern.comparison.tolerance
            ).sentences
    }

    /// The number of written lines before the first one that changes.
    private static func firstChange(in edits: [LineEdit]) -> Int {
        edits.prefix { if case .keep = $0 { true } else { false } }.count
    }
}

extension OutputPattern {
    /// What becomes of each line so that the lines match what was printed.
    func edits(to printed: [String]) -> [LineEdit] {
        guard comparison.isUnordered else {
            return LineAlignment(written: lines, printed: printed).edits()
        }
        let pairs = UnorderedLines(lines, printed)
        return lines.indices.map { index in
            if lines[index].isElision { return .keep(written: index, printed: 0..<0) }
            return pairs.partners[index].map { .keep(written: index, printed: $0..<($0 + 1)) }
                ?? .delete(written: index)
        } + pairs.leftOver.map { .insert(printed: $0) }
    }
}
