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
    private let recipes: Recipes

    /// Makes ready what pages need: the compiler, the recorder, and the engine.
    ///
    /// - Parameters:
    ///   - root: the folder of the course.
    ///   - engine: what its snippets import; `nil` for the standard library alone.
    ///   - limits: how far a program may go that does not say otherwise.
    ///   - parallel: how many programs run at a time; as many as there are cores unless told otherwise.
    ///   - outcomes: what becomes of the outcomes of programs that ran before.
    ///   - onEvent: told what takes long.
    /// - Throws: ``Lessons/Diagnostic`` where one of them cannot be had.
    public init(
        root: String, engine: Course.Engine? = nil, limits: ProcessLimits = .init(),
        parallel: Int? = nil, outcomes: OutcomeUse = .reuse,
        onEvent: @escaping @Sendable (RunEvent) -> Void = { _ in }
    ) async throws {
        let cache = CacheFolder(root: root)
        var built: BuiltEngine?
        if let engine {
            let toolchain = try await Toolchain.find(cache: cache)
            built = try await EngineBuild(root: root, engine: engine, toolchain: toolchain)
                .ready(onEvent: onEvent)
        }
        try await self.init(
            cache: cache, library: built, limits: limits, parallel: parallel, outcomes: outcomes,
            onEvent: onEvent)
    }

    /// Makes ready what pages outside a course need.
    ///
    /// - Parameters:
    ///   - cache: where what was compiled and what ran is kept.
    ///   - library: what their snippets import; `nil` for the standard library alone.
    ///   - limits: how far a program may go that does not say otherwise.
    ///   - parallel: how many programs run at a time; as many as there are cores unless told otherwise.
    ///   - outcomes: what becomes of the outcomes of programs that ran before.
    ///   - onEvent: told what takes long.
    /// - Throws: ``Lessons/Diagnostic`` where one of them cannot be had.
    public init(
        cache: CacheFolder, library: BuiltEngine?, limits: ProcessLimits = .init(),
        parallel: Int? = nil, outcomes: OutcomeUse = .reuse,
        onEvent: @escaping @Sendable (RunEvent) -> Void = { _ in }
    ) async throws {
        cache.removeAbandonedScratch()
        let toolchain = try await Toolchain.find(cache: cache)
        let support = try await Support.prepare(toolchain, cache)
        var store: OutcomeStore?
        if outcomes != .ignore {
            store = OutcomeStore(
                folder: try cache.folder("outcomes"), isReused: outcomes == .reuse)
        }
        store?.prune()
        programs = ProgramRunner(
            compilation: Compilation(
                toolchain: toolchain, support: support, engine: library,
                moduleCache: try cache.moduleCache()),
            cache: cache, limits: limits, store: store, onEvent: onEvent)
        recipes = Recipes(folder: try cache.folder("recipes"))
        recipes.prune()
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
    public func telling(_ onEvent: @escaping @Sendable (RunEvent) -> Void) -> PageRunner {
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
        let prepared = all.map { ($0, programs.recipe(of: $0)) }
        let urgency = durations[page.source.path]
        let outcomes = try await withThrowingTaskGroup(of: (Int, ProgramOutcome).self) { group in
            for (index, (program, recipe)) in prepared.enumerated() {
                group.addTask {
                    if let known = programs.store?.read(recipe.key) { return (index, known) }
                    let outcome = try await slots.use(urgency: urgency) {
                        try await programs.run(program, recipe)
                    }
                    return (index, outcome)
                }
            }
            var outcomes: [(Int, ProgramOutcome)] = []
            for try await outcome in group { outcomes.append(outcome) }
            return outcomes.sorted { $0.0 < $1.0 }.map(\.1)
        }
        recipes.note(page.source.path, prepared.map { ($0.label, $1) })
        durations.note(page.source.path, outcomes.map(\.seconds).reduce(0, +))
        var transcript = Transcript(snippets: page.snippets.map { _ in SnippetRun() })
        for (program, outcome) in zip(all, outcomes) { transcript.add(outcome, of: program) }
        return transcript
    }

    /// How long the programs of a page took when they last ran, in seconds; `nil` for one that never did.
    public func seconds(ofPage path: String) -> Double? {
        let seconds = durations[path]
        return seconds.isFinite ? seconds : nil
    }

    /// For each program of a page, whether it would run or its kept outcome be used, and why. Runs nothing.
    public func reasons(for page: Page) -> [String] {
        let before = recipes.recipes(ofPage: page.source.path)
        return page.programs().map { program in
            let recipe = programs.recipe(of: program)
            let reason =
                programs.store?.holds(recipe.key) == true
                ? "its outcome is kept: nothing that decides it has changed"
                : "it will run: " + recipe.reason(since: before[program.label])
            return "\(program.label): \(reason)"
        }
    }
}

/// What becomes of the outcomes of programs that ran before.
public enum OutcomeUse: Sendable, Hashable {
    /// What ran before is not run again.
    case reuse
    /// Everything runs, and the outcomes replace the kept ones.
    case renew
    /// Everything runs, and nothing is kept.
    case ignore
}
