import Lessons

/// What a check of a course found, for other programs to read.
///
/// Its JSON is this value: `format` names the version, which changes when a field changes its meaning or goes.
public struct Report: Sendable, Hashable, Codable {
    /// The version of the fields below.
    public static let format = "workbook-report/1"

    /// The version that this report is written in.
    public private(set) var format = Report.format
    /// The pages and exercises that were checked, in the course's order.
    public var parts: [Part] = []
    /// What is wrong with the course itself: files that cannot be read, dead links.
    public var problems: [Diagnostic] = []

    /// A report.
    public init(parts: [Part] = [], problems: [Diagnostic] = []) {
        self.parts = parts
        self.problems = problems
    }

    /// Whether nothing is wrong; warnings do not count.
    public var isClean: Bool {
        parts.allSatisfy { part in part.cases.allSatisfy { $0.outcome == .passed } }
            && !problems.contains { $0.severity == .error }
    }

    /// All that is wrong, in order.
    public var diagnostics: [Diagnostic] {
        problems + parts.flatMap { $0.cases.flatMap(\.diagnostics) }
    }

    /// A page or an exercise.
    public struct Part: Sendable, Hashable, Codable {
        /// Its path, relative to the course's root.
        public var path: String
        /// How long its programs took when they last ran, in seconds.
        public var seconds: Double
        /// What was checked of it.
        public var cases: [Case]

        /// A part.
        public init(path: String, seconds: Double, cases: [Case]) {
            self.path = path
            self.seconds = seconds
            self.cases = cases
        }
    }

    /// One thing that was checked: a snippet, the questions of a page, an exercise.
    public struct Case: Sendable, Hashable, Codable {
        /// What became of it.
        public enum Outcome: String, Sendable, Hashable, Codable {
            /// It is as it should be.
            case passed
            /// It is not; `diagnostics` say why.
            case failed
            /// The program never came to it.
            case notReached
        }

        /// What it is called: `snippet 3`.
        public var name: String
        /// The line of its file that it begins on.
        public var line: Int
        /// What became of it.
        public var outcome: Outcome
        /// What there is to say of it.
        public var diagnostics: [Diagnostic]

        /// A case; one with an error failed.
        public init(name: String, line: Int, isReached: Bool = true, diagnostics: [Diagnostic]) {
            self.name = name
            self.line = line
            self.diagnostics = diagnostics
            let isWrong = diagnostics.contains { $0.severity == .error }
            outcome = isWrong ? .failed : isReached ? .passed : .notReached
        }
    }
}

extension Report.Part {
    /// What was found on a page.
    ///
    /// - Parameter more: what other checks found on it.
    public init(_ page: CheckedPage, seconds: Double, more: [Diagnostic] = []) {
        var rest = page.diagnostics + more
        var cases: [Report.Case] = []
        for snippet in page.snippets {
            let first = snippet.snippet.firstLine
            let last = snippet.snippet.lines.upperBound
            let isOwn: (Diagnostic) -> Bool = { diagnostic in
                diagnostic.position.map { (first - 1...last).contains($0.line) } ?? false
                    || snippet.diagnostics(in: page.page.source).contains(diagnostic)
            }
            cases.append(
                Report.Case(
                    name: "snippet \(snippet.snippet.number)", line: first,
                    isReached: snippet.outcome != .notReached, diagnostics: rest.filter(isOwn)))
            rest.removeAll(where: isOwn)
        }
        cases.append(Report.Case(name: "page", line: 1, diagnostics: rest))
        self.init(path: page.page.source.path, seconds: seconds, cases: cases)
    }
}
