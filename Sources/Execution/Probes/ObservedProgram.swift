import Lessons

/// What a file was compiled into; checks can ask it as long as it is there.
public struct ObservedProgram: Sendable {
    private let build: Build
    private let runner: ProbeRunner

    private enum Build: Sendable {
        case program(ProbeProgram)
        /// There is no program: each check shows this.
        case nothing(Observation)
    }

    init(_ build: ProbeBuild, runner: ProbeRunner) {
        self.runner = runner
        switch build {
        case .built(let program): self.build = .program(program)
        case .didNotCompile(let messages): self.build = .nothing(.didNotCompile(messages))
        case .forbidden(let messages): self.build = .nothing(.forbidden(messages))
        }
    }

    init(without reason: Observation, runner: ProbeRunner) {
        self.runner = runner
        build = .nothing(reason)
    }

    /// What each of some checks shows, in their order.
    ///
    /// They run side by side, as many as there are processors: a check that never ends then costs the others
    /// little.
    public func observe(_ checks: [Check]) async -> [Observation] {
        switch build {
        case .nothing(let observation): return checks.map { _ in observation }
        case .program(let program):
            return await inParallel(checks) { check in
                do {
                    return try await runner.run(check, in: program)
                } catch {
                    return .ourFault(reason(of: error))
                }
            }
        }
    }
}

/// An error in words.
func reason(of error: any Error) -> String {
    guard let diagnostic = error as? Diagnostic else { return "\(error)" }
    return (diagnostic.path.map { "\($0): " } ?? "") + diagnostic.message
        + (diagnostic.quote.map { " \($0)" } ?? "") + (diagnostic.advice.map { ". \($0)" } ?? "")
}
