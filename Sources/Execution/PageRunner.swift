import Lessons

/// Runs the programs of pages.
///
///     let runner = try await PageRunner(root: ".", engine: course.engine)
///     let transcript = try await runner.run(page)
///     print(transcript.snippets[0].output)
public struct PageRunner: Sendable {
    private var programs: ProgramRunner
    private let slots: Slots
    private let durations: Durations

    /// Makes ready what pages need: the compiler, the recorder, and the engine.
    ///
    /// - Parameters:
    ///   - root: the folder of the course.
    ///   - engine: what its snippets import; `nil` for the standard library alone.
    ///   - limits: how far a program may go that does not say otherwise.
    ///   - parallel: how many programs run at a time; as many as there are cores unless told otherwise.
    ///   - keepsOutcomes: whether a program that ran before is not run again.
    ///   - onEvent: told what takes long.
    /// - Throws: ``Lessons/Diagnostic`` where one of them cannot be had.
    public init(
        root: String, engine: Course.Engine? = nil, limits: ProcessLimits = .init(),
        parallel: Int? = nil, keepsOutcomes: Bool = true,
        onEvent: @escaping @Sendable (RunEvent) -> Void = { _ in }
    ) async throws {
        let cache = CacheFolder(root: root)
        cache.removeAbandonedScratch()
        let toolchain = try await Toolchain.find(cache: cache)
        let support = try await Support.prepare(toolchain, cache)
        var built: BuiltEngine?
        if let engine {
            built = try await EngineBuild(root: root, engine: engine, toolchain: toolchain)
                .ready(onEvent: onEvent)
        }
        let store = keepsOutcomes ? OutcomeStore(folder: try cache.folder("outcomes")) : nil
        store?.prune()
        programs = ProgramRunner(
            compilation: Compilation(
                toolchain: toolchain, support: support, engine: built,
                moduleCache: try cache.moduleCache()),
            cache: cache, limits: limits, store: store, onEvent: onEvent)
        durations = Durations(path: try cache.folder("durations") + "/pages.json")
        slots = Slots(parallel ?? Slots.coreCount)
    }

    /// The same runner with another store of outcomes.
    func keeping(outcomesIn store: OutcomeStore) -> PageRunner {
        var runner = self
        runner.programs.store = store
        return runner
    }

    /// The same runner that tells somebody else.
    func telling(_ onEvent: @escaping @Sendable (RunEvent) -> Void) -> PageRunner {
        var runner = self
        runner.programs.onEvent = onEvent
        return runner
    }

    /// The same runner with another engine.
    func importing(_ engine: BuiltEngine) -> PageRunner {
        var runner = self
        runner.programs.compilation.engine = engine
        return runner
    }

    /// Runs all programs of a page. Where several pages run at a time, those that took longest before go
    /// first.
    ///
    /// - Throws: where the fault is not the page's: a full disk, a cancelled task.
    public func run(_ page: Page) async throws -> Transcript {
        let all = page.programs()
        let urgency = durations[page.source.path]
        let outcomes = try await withThrowingTaskGroup(of: (Int, ProgramOutcome).self) { group in
            for (index, program) in all.enumerated() {
                group.addTask {
                    let outcome = try await slots.use(urgency: urgency) {
                        try await programs.run(program)
                    }
                    return (index, outcome)
                }
            }
            var outcomes: [(Int, ProgramOutcome)] = []
            for try await outcome in group { outcomes.append(outcome) }
            return outcomes.sorted { $0.0 < $1.0 }.map(\.1)
        }
        durations.note(page.source.path, outcomes.map(\.seconds).reduce(0, +))
        var transcript = Transcript(snippets: page.snippets.map { _ in SnippetRun() })
        for (program, outcome) in zip(all, outcomes) { transcript.add(outcome, of: program) }
        return transcript
    }
}
