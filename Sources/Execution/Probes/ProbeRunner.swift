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
    private let slots: Slots

    /// A runner.
    ///
    /// - Parameters:
    ///   - toolchain: the compiler.
    ///   - engine: the course's engine; needed for exercises that use it.
    ///   - cache: where the harness and what the course's own files show are kept.
    ///   - limits: how far each check may go.
    ///   - isolation: how far a student's program is kept from the rest of the machine.
    ///   - parallel: how many programs run at once; `nil` for one for each processor.
    public init(
        toolchain: Toolchain, engine: BuiltEngine? = nil, cache: CacheFolder,
        limits: ProbeLimits = .init(), isolation: Isolation, parallel: Int? = nil
    ) {
        compiler = ProbeCompiler(
            toolchain: toolchain, engine: engine, cache: cache, isolation: isolation)
        slots = Slots(parallel ?? Slots.coreCount)
        self.cache = cache
        self.limits = limits
        self.isolation = isolation
    }

    /// What each check of the exercise shows, in the order of the checks.
    public func observe(_ exercise: Exercise, _ submission: Submission) async -> [Observation] {
        await withProgram(of: exercise, submission) { await $0.observe(exercise.checks) }
    }

    /// What each check shows of the file at a path; `shown` is how the student knows it.
    public func observe(
        _ exercise: Exercise, fileAt path: String, shownAs shown: String? = nil
    ) async -> [Observation] {
        await withProgram(of: exercise, fileAt: path, shownAs: shown) { $1 }
    }

    /// Compiles the file at a path, asks the checks, and lets the body ask more as long as it runs.
    ///
    /// - Parameters:
    ///   - checks: the numbers, from 1, of the checks to ask, with those that they need; the others show that they were not run. `nil` for all.
    ///   - body: gets the program and what the checks show, in the order of the exercise.
    public func withProgram<Result>(
        of exercise: Exercise, fileAt path: String, shownAs shown: String? = nil,
        checks: Set<Int>? = nil, _ body: (ObservedProgram, [Observation]) async -> Result
    ) async -> Result {
        let needed = checks.map(exercise.withNeeded)
        let asked = exercise.checks.enumerated().filter { needed?.contains($0.offset + 1) ?? true }
        func observed(_ program: ObservedProgram) async -> Result {
            var all = [Observation](
                repeating: .ourFault("this check was not run"), count: exercise.checks.count)
            for (place, observation) in zip(asked, await program.observe(asked.map(\.element))) {
                all[place.offset] = observation
            }
            return await body(program, all)
        }
        do {
            let submission = try Submission(reading: path, shownAs: shown)
            return await withProgram(of: exercise, submission, observed)
        } catch {
            let reason = (error as? SubmissionError)?.reason ?? "\(error)"
            return await observed(ObservedProgram(without: .missingFile(reason), runner: self))
        }
    }

    /// Compiles a submission in a folder that is deleted after the body has run, or kept under a name.
    func withProgram<Result>(
        of exercise: Exercise, _ submission: Submission, keptIn place: String? = nil,
        _ body: (ObservedProgram) async -> Result
    ) async -> Result {
        do {
            let folder = try cache.scratchFolder()
            defer {
                if let place { try? FileManager.default.moveItem(atPath: folder, toPath: place) }
                try? FileManager.default.removeItem(atPath: folder)
                ReachableFiles.shared.forget(filesIn: folder)
            }
            let build = try await build(of: submission, for: exercise, in: folder)
            return await body(ObservedProgram(build, runner: self))
        } catch {
            return await body(
                ObservedProgram(without: .ourFault(reason(of: error)), runner: self))
        }
    }

    private func build(
        of submission: Submission, for exercise: Exercise, in folder: String
    ) async throws -> ProbeBuild {
        try await slots.use {
            let harness = try await ProbeHarness.prepared(by: compiler, in: cache)
            // On a full disk the compiler blames the student's file.
            return try await cache.expectingRoom(unless: \.isBuilt) {
                try await ProbeProgram.built(
                    submission, for: exercise, by: compiler, with: harness, isolation: isolation,
                    in: folder)
            }
        }
    }

    /// Runs one check as soon as a processor is free.
    func run(_ check: Check, in program: ProbeProgram) async throws -> Observation {
        try await slots.use { try await program.observe(check, limits: limits) }
    }
}

/// The results in the order of the inputs.
package func inParallel<Input: Sendable, Output: Sendable>(
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
