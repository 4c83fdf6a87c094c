import Execution
import Lessons

/// What was found about one thing.
struct DoctorFinding {
    enum State { case fine, weak, broken }

    let name: String
    let state: State
    /// What is there; or what is not, and what to do about it on a line of its own.
    let words: String

    /// Looks at something.
    ///
    /// - Parameters:
    ///   - state: how bad it is when the look fails.
    ///   - look: hands back what is there, or throws why it does not work.
    init(
        _ name: String, whenMissing state: State = .broken, _ look: () async throws -> String
    ) async {
        self.name = name
        do {
            words = try await look()
            self.state = .fine
        } catch {
            words = Self.words(of: error)
            self.state = state
        }
    }

    private static func words(of error: any Error) -> String {
        switch error {
        case let problem as Diagnostic: words(of: problem)
        case let problems as Diagnostics: problems.all.map(words).joined(separator: "\n  ")
        case let complaint as Complaint: complaint.sentence
        default: error.systemReason
        }
    }

    private static func words(of problem: Diagnostic) -> String {
        let place = problem.path.map { "\($0): " } ?? ""
        let quote = problem.quote.map { "\n    │ \($0)" } ?? ""
        return place + problem.message + quote + (problem.advice.map { "\n    \($0)" } ?? "")
    }

    func text(_ style: Style) -> String {
        switch state {
        case .fine: "\(style.good("✓")) \(name): \(words)"
        case .weak: "\(style.care("!")) \(name): \(words)"
        case .broken: "\(style.bad("✗")) \(name): \(words)"
        }
    }
}
