import Lessons

/// One Swift program made from a page: the page with its prose blanked out.
///
/// Every line of a snippet stands on its Markdown line and in its Markdown columns, so whatever the
/// compiler and the running program say of a position holds for the page.
struct Program: Sendable, Hashable {
    /// What it is for.
    enum Purpose: Sendable, Hashable {
        /// All `run` snippets of one scope, and the values of quiz expressions after them.
        case shared
        /// One `error`, `trap` or `norun` snippet after the `run` snippets before it.
        case own(Snippet)
        /// A sweep with one of its other settings, after the `run` snippets before it.
        case setting(Int, of: Snippet)
        /// What this code prints, after all `run` snippets.
        case printed(code: String)
    }

    var purpose: Purpose
    /// The name that messages use: the page's path, without what would lead out of a folder.
    var path: String
    /// The `run` snippets, in order; an own snippet is not among them.
    var snippets: [Snippet]
    /// The quiz expressions after them, each with the line of its question.
    var answers: [QuizCode]
    /// The number of lines of the page.
    var pageLines: Int

    /// Swift code of a quiz question.
    struct QuizCode: Sendable, Hashable {
        var code: String
        /// The line of the page that messages about it name.
        var line: Int
    }

    /// What a reader of the page calls it.
    var label: String {
        switch purpose {
        case .shared:
            switch snippets.first?.options.scope {
            case .named(let name): "the program `\(name)`"
            case .alone: "snippet \(snippets[0].number), alone"
            case .page, nil: "the page's program"
            }
        case .own(let snippet): "snippet \(snippet.number), `\(snippet.options.mode)`"
        case .setting(let number, let snippet):
            "snippet \(snippet.number), setting \(number + 1)"
        case .printed: "the code of the question on line \(answers.first?.line ?? 1)"
        }
    }

    /// Whether a quiz question asks what it prints.
    var isPrinted: Bool {
        if case .printed = purpose { true } else { false }
    }

    /// Every snippet with code in this program.
    var allSnippets: [Snippet] {
        switch purpose {
        case .own(let snippet), .setting(_, let snippet): snippets + [snippet]
        case .shared, .printed: snippets
        }
    }

    /// What defines the name that a snippet sweeps, where it sweeps one.
    func definition(for snippet: Snippet) -> String? {
        if case .setting(let setting, snippet) = purpose {
            snippet.options.sweep?.definition(setting)
        } else {
            snippet.options.sweep?.definition(0)
        }
    }

    /// The snippets whose words and endings are known from this program and no other.
    var reportedSnippets: [Snippet] {
        switch purpose {
        case .shared: snippets
        case .own(let snippet): [snippet]
        case .printed, .setting: []
        }
    }

    /// Whether it runs; otherwise it is type-checked only.
    var isRun: Bool {
        if case .own(let snippet) = purpose { snippet.options.mode == .trap } else { true }
    }

    /// How long it may run: the longest that one of its snippets asks for.
    func seconds(default usual: Double) -> Double {
        allSnippets.compactMap(\.options.timeout).max() ?? usual
    }
}

extension Page {
    /// The programs that this page is made of: one for each scope, one for each snippet with an
    /// ending of its own, one for each question about what some code prints.
    func programs() -> [Program] {
        let lines = source.lineStarts.count
        let parts = source.path.split(separator: "/").filter { $0 != "." && $0 != ".." }
        let path = parts.joined(separator: "/")
        func program(
            _ purpose: Program.Purpose, _ snippets: [Snippet], answers: [Program.QuizCode] = []
        ) -> Program {
            Program(
                purpose: purpose, path: path, snippets: snippets, answers: answers,
                pageLines: lines)
        }
        var programs: [Program] = []
        for scope in scopes {
            let run = snippets.filter { $0.scope == scope && $0.options.mode == .run }
            let answers = scope == .page ? expressions : []
            if !run.isEmpty || !answers.isEmpty {
                programs.append(program(.shared, run, answers: answers))
            }
            for own in snippets where own.scope == scope && own.options.mode != .run {
                programs.append(program(.own(own), run.filter { $0.number < own.number }))
            }
            for sweep in run {
                let before = run.filter { $0.number < sweep.number }
                for setting in (sweep.options.sweep?.settings ?? []).indices.dropFirst() {
                    programs.append(program(.setting(setting, of: sweep), before))
                }
            }
        }
        let page = snippets.filter { $0.scope == .page && $0.options.mode == .run }
        programs += printed.map { program(.printed(code: $0.code), page, answers: [$0]) }
        return programs
    }

    /// The scopes in the order of their first snippets; that of the page is always one.
    private var scopes: [Scope] {
        var scopes: [Scope] = [.page]
        for snippet in snippets where !scopes.contains(snippet.scope) {
            scopes.append(snippet.scope)
        }
        return scopes
    }

    /// The expressions whose values quiz questions ask for.
    private var expressions: [Program.QuizCode] {
        unique(questions.flatMap { question in question.expressions.map { (question, $0) } })
    }

    /// The programs whose prints quiz questions ask for.
    private var printed: [Program.QuizCode] {
        unique(
            questions.compactMap { question in
                if case .output(let code, _, _) = question.kind { (question, code) } else { nil }
            })
    }

    private func unique(_ codes: [(Question, String)]) -> [Program.QuizCode] {
        var seen: Set<String> = []
        return codes.filter { seen.insert($0.1).inserted }
            .map { Program.QuizCode(code: $0.1, line: $0.0.firstLine) }
    }
}

/// Which snippets share a program.
enum Scope: Hashable {
    case page
    case named(String)
    /// The snippet with this number stands alone.
    case alone(Int)
}

extension Snippet {
    /// The program it is a part of.
    fileprivate var scope: Scope {
        switch options.scope {
        case .page: .page
        case .named(let name): .named(name)
        case .alone: .alone(number)
        }
    }
}

extension Question {
    /// Every expression of the question whose value the build computes.
    fileprivate var expressions: [String] {
        let answers: [Answer]
        var choices: [Choice] = []
        switch kind {
        case .choice(let all), .several(let all): (answers, choices) = ([], all)
        case .number(let answer, _, _), .shape(let answer, _), .text(let answer, _, _):
            answers = [answer]
        case .order, .output: answers = []
        }
        let computed = answers.compactMap {
            if case .expression(let code) = $0 { code } else { nil }
        }
        let proofs = choices.compactMap(\.proof)
        return computed + (proofAnswer.map { [$0] } ?? []) + proofs
    }
}
