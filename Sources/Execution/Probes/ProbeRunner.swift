import Foundation
import Lessons

/// Compiles what a student handed in with the probes of an exercise, and runs it once for each check.
///
/// Nothing is compared here: the observations go to `Checking`.
public struct ProbeRunner: Sendable {
    let compiler: ProbeCompiler
    let work: URL
    let limits: ProbeLimits

    /// A runner that works in a folder which it creates; what it keeps there can be deleted at any time.
    ///
    /// - Parameters:
    ///   - swiftc: the path of the Swift compiler.
    ///   - engineFlags: what compiling and linking against the course's engine needs.
    ///   - folder: usually `.build/workbook/probes` in the course's root.
    ///   - limits: how far each check may go.
    public init(
        swiftc: String, engineFlags: [String] = [], folder: String, limits: ProbeLimits = .init()
    ) {
        compiler = ProbeCompiler(swiftc: swiftc, engineFlags: engineFlags)
        work = URL(filePath: folder).standardizedFileURL
        self.limits = limits
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
            let reason = (error as? ProbeFault)?.reason ?? "\(error)"
            return exercise.checks.map { _ in .ourFault(reason) }
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
        let folder = work.appending(path: "program-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let harness = try await ProbeHarness.prepared(by: compiler, in: work)
        return try await body(
            ProbeProgram.built(
                submission, for: exercise, by: compiler, with: harness, in: folder))
    }

    /// Runs the checks side by side, as many as there are processors: a check that never ends then costs
    /// the others little.
    private func run(_ checks: [Check], in program: ProbeProgram) async throws -> [Observation] {
        try await withThrowingTaskGroup(of: (Int, Observation).self) { group in
            var observations = [Observation?](repeating: nil, count: checks.count)
            for (index, check) in checks.enumerated() {
                if index >= ProcessInfo.processInfo.activeProcessorCount,
                    let (done, observation) = try await group.next()
                {
                    observations[done] = observation
                }
                group.addTask { (index, try await program.observe(check, limits: limits)) }
            }
            for try await (done, observation) in group { observations[done] = observation }
            return observations.compactMap(\.self)
        }
    }
}
