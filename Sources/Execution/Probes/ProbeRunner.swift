import Foundation
import Lessons

/// Compiles what a student handed in with the probes of an exercise, and runs it once for each check.
///
/// Nothing is compared here: the observations go to `Checking`.
public struct ProbeRunner: Sendable {
    let compiler: ProbeCompiler
    let cache: CacheFolder
    let limits: ProbeLimits
    /// How far a student's program is kept from the rest of the machine.
    public let isolation: Isolation
    private let slots = Slots(Slots.coreCount)

    /// A runner.
    ///
    /// - Parameters:
    ///   - toolchain: the compiler.
    ///   - engine: the course's engine; needed for exercises that use it.
    ///   - cache: where the harness and what the course's own files show are kept.
    ///   - limits: how far each check may go.
    ///   - isolation: how far a student's program is kept from the rest of the machine.
    public init(
        toolchain: Toolchain, engine: BuiltEngine? = nil, cache: CacheFolder,
        limits: ProbeLimits = .init(), isolation: Isolation
    ) {
        compiler = ProbeCompiler(toolchain: toolchain, engine: engine, cache: cache)
        self.cache = cache
        self.limits = limits
        self.isolation = isolation
    }

    /// What each check of the exercise shows, in the order of the checks.
    public func observe(_ exercise: Exercise, _ submission: Submission) async -> [Observation] {
        do {
            return try await withBuild(of: submission, for: exercise) { build in
                switch build {
                case .built(let program): try await run(exercise.checks, in: program)
                case .didNotCompile(let messages):
                    exercise.checks.map { _ in .didNotCompile(messages) }
                }
            }
        } catch {
            let reason = (error as? Diagnostic).map {
                $0.message + ($0.quote.map { " \($0)" } ?? "")
            }
            return exercise.checks.map { _ in .ourFault(reason ?? "\(error)") }
        }
    }

    /// What each check shows of the file at a path; `shown` is how the student knows it.
    public func observe(
        _ exercise: Exercise, fileAt path: String, shownAs shown: String? = nil
    ) async -> [Observation] {
        do {
            return await observe(exercise, try Submission(reading: path, shownAs: shown))
        } catch {
            let reason = (error as? SubmissionError)?.reason ?? "\(error)"
            return exercise.checks.map { _ in .missingFile(reason) }
        }
    }

    private func withBuild<Result>(
        of submission: Submission, for exercise: Exercise,
        _ body: (ProbeBuild) async throws -> Result
    ) async throws -> Result {
        let folder = try cache.scratchFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let build = try await slots.use {
            let harness = try await ProbeHarness.prepared(by: compiler, in: cache)
            return try await ProbeProgram.built(
                submission, for: exercise, by: compiler, with: harness, isolation: isolation,
                in: folder)
        }
        return try await body(build)
    }

    /// Runs the checks side by side, as many as there are processors: a check that never ends then costs
    /// the others little.
    private func run(_ checks: [Check], in program: ProbeProgram) async throws -> [Observation] {
        try await inParallel(checks) { check in
            try await slots.use { try await program.observe(check, limits: limits) }
        }
    }
}

/// The results in the order of the inputs.
func inParallel<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], _ body: @escaping @Sendable (Input) async throws -> Output
) async rethrows -> [Output] {
    try await withThrowingTaskGroup(of: (Int, Output).self) { group in
        for (index, input) in inputs.enumerated() {
            group.addTask { (index, try await body(input)) }
        }
        var outputs = [Output?](repeating: nil, count: inputs.count)
        for try await (index, output) in group { outputs[index] = output }
        return outputs.compactMap(\.self)
    }
}
