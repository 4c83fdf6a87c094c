/// What a wrong solution changes of the right one, written as a diff.
///
/// Each `@@` begins a change. Below it lines with `-` go, lines with `+` come, and lines with a blank in front
/// stay and show the place. What goes and stays must stand in the solution once below the change before;
/// numbers of lines are not needed.
struct SolutionPatch {
    private let changes: [SolutionChange]
    private let findings: Findings

    init(_ findings: Findings) {
        self.findings = findings
        var changes: [SolutionChange] = []
        for number in 1...findings.source.lineStarts.count {
            let line = findings.source.line(number)
            if line.hasPrefix("@@") {
                changes.append(SolutionChange(start: number))
            } else if !changes.isEmpty, !changes[changes.count - 1].add(line, at: number) {
                findings.report(
                    atLine: number, "This line of a change has no mark.", quote: String(line),
                    advice: "Begin it with `-`, `+` or a blank.")
            }
        }
        self.changes = changes
        if changes.isEmpty {
            findings.report(
                atLine: 1, "This mutant changes nothing.",
                advice: "Write `@@`, and below it lines that go (`-`) and come (`+`).")
        }
    }

    /// The solution with all changes made; `nil` where something is wrong with the file, which is reported.
    func applied(to solution: SourceFile) -> PatchedSolution? {
        let lines = (1...solution.lineStarts.count).map { solution.line($0) }
        var result = PatchedSolution(firstChange: changes.first?.start ?? 1)
        var next = 0
        for change in changes {
            let places = change.places(in: lines, from: next)
            guard places.count == 1, change.isNeeded else {
                report(change, places.count, lines[next...], in: solution)
                continue
            }
            result.keep(lines[next..<places[0]])
            result.put(change)
            next = places[0] + change.old.count
        }
        result.keep(lines[next...])
        return findings.count == 0 ? result : nil
    }

    private func report(
        _ change: SolutionChange, _ count: Int, _ lines: ArraySlice<Substring>,
        in solution: SourceFile
    ) {
        let (message, advice): (String, String)
        var quote = change.old.first
        if !change.isNeeded {
            message = "This change has no line that goes or comes."
            advice = "Begin lines with `-` and `+`."
        } else if change.old.isEmpty {
            message = "Nothing says where these lines come in."
            advice = "Add a line of the solution above or below them, with a blank in front."
        } else if count > 1 {
            message = "What this change looks for stands \(count) times in \(solution.path)."
            advice = "Add lines around it, with a blank in front, until it stands there once."
        } else {
            quote = change.old.first { !lines.contains($0) } ?? quote
            message =
                "What this change looks for does not stand in \(solution.path)"
                + (lines.startIndex > 0 ? " below the change before." : ".")
            advice = "Write the lines one below the other as they stand there, blanks included."
        }
        findings.report(
            atLine: change.start, message, quote: quote.map(String.init), advice: advice)
    }
}

/// A solution with changes made to it.
struct PatchedSolution {
    private var lines: [Substring] = []
    /// For each line, that of the diff which is to blame for it: the first change's where it is none's.
    private(set) var origins: [Int] = []
    /// What comes in with each change.
    private(set) var additions: [String] = []

    private let firstChange: Int

    fileprivate init(firstChange: Int) { self.firstChange = firstChange }

    /// The whole text.
    var text: String { lines.joined(separator: "\n") }

    fileprivate mutating func keep(_ kept: ArraySlice<Substring>) {
        lines += kept
        origins += kept.map { _ in firstChange }
    }

    fileprivate mutating func put(_ change: SolutionChange) {
        lines += change.new.map(\.text)
        origins += change.new.map(\.line)
        additions.append(change.added.joined(separator: "\n"))
    }
}
