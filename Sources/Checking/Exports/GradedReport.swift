import Lessons

extension Report {
    /// What some graded exercises show, for JUnit and for annotations: a suite for each file, a case for each check.
    ///
    /// Where a file cannot be run at all, its first case says why and the others were not reached.
    public init(_ results: [ExerciseResult]) {
        self.init(
            parts: results.map { result in
                Part(path: result.path, seconds: 0, cases: result.cases)
            })
    }
}

extension ExerciseResult {
    fileprivate var cases: [Report.Case] {
        let blocked = blockingLines != nil
        return checks.enumerated().map { index, check in
            Report.Case(
                name: "\(check.number) \(check.check.says)", line: line(of: check),
                isReached: (!blocked || index == 0) && !check.isBlocked,
                diagnostics: blocked && index > 0 || check.isBlocked ? [] : reported(check))
        }
    }

    private func line(of check: CheckResult) -> Int {
        check.verdict.line(isHidden: check.check.isHidden) ?? 1
    }

    private func reported(_ check: CheckResult) -> [Diagnostic] {
        if check.verdict == .passed { return [] }
        switch check.verdict {
        case .didNotCompile, .forbidden: return diagnostics
        default: break
        }
        let lines = blockingLines ?? exportedLines(of: check)
        return [
            Diagnostic(
                path: path,
                position: check.verdict.line(isHidden: check.check.isHidden).map {
                    SourcePosition(line: $0, column: 1)
                },
                message: "Check \(check.number): \(check.check.says)",
                advice: lines.joined(separator: "\n"))
        ]
    }
}

extension CheckResult {
    /// Whether it waits for another check.
    fileprivate var isBlocked: Bool { if case .blocked = verdict { true } else { false } }
}

extension Verdict {
    /// The line of the student's file that it is about, where that may be told.
    fileprivate func line(isHidden: Bool) -> Int? {
        if case .trapped(_, let line) = self, !isHidden { line } else { nil }
    }
}
