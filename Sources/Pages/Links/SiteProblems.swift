import Lessons

extension Site {
    /// What keeps the site from being published: links that lead nowhere and formulas that cannot be read.
    public var problems: [Diagnostic] {
        let links = LinkCheck(pages: pages, addresses: addresses)
        return pages.flatMap { page in
            linkProblems(of: page, check: links) + formulaProblems(of: page)
        }
    }

    private func linkProblems(of page: SitePage, check: LinkCheck) -> [Diagnostic] {
        let source = page.page.source
        let own = check.problems(
            in: page.page.blocks, of: source.path, page: page.page, source: source)
        return own
            + page.exercises.flatMap { exercise in
                check.problems(
                    in: exercise.statement + exercise.hints.joined(),
                    of: "\(exercise.folder)/exercise.md", page: page.page, source: nil)
            }
    }

    private func formulaProblems(of page: SitePage) -> [Diagnostic] {
        guard !formulas.errors.isEmpty else { return [] }
        let source = page.page.source
        let own = page.page.formulas.compactMap { formula in
            problem(
                with: formula, in: source.path, at: source.position(of: formula.tex, occurrence: 1))
        }
        let others = page.exercises.flatMap { exercise in
            exercise.formulas.compactMap {
                problem(with: $0, in: "\(exercise.folder)/exercise.md", at: nil)
            }
        }
        return (own + others).sorted {
            ($0.path ?? "", $0.position ?? .start, $0.quote ?? "") < (
                $1.path ?? "", $1.position ?? .start, $1.quote ?? ""
            )
        }
    }

    private func problem(
        with formula: Formula, in path: String, at position: SourcePosition?
    ) -> Diagnostic? {
        formulas.errors[formula].map {
            Diagnostic(
                path: path, position: position, message: "KaTeX cannot read this formula: \($0)",
                quote: formula.tex)
        }
    }
}

extension SourcePosition {
    /// The first place of a file.
    fileprivate static let start = SourcePosition(line: 1, column: 1)
}
