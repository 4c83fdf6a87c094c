import Foundation
import Lessons

/// Compiles a program, runs it, and tells what it did.
struct ProgramRunner: Sendable {
    var compilation: Compilation
    var cache: CacheFolder
    var limits: ProcessLimits
    /// What ran before; `nil` to run everything anew.
    var store: OutcomeStore?
    var onEvent: @Sendable (RunEvent) -> Void

    /// Runs the program and tells what became of it.
    ///
    /// - Throws: where the fault is neither the page's nor the compiler's: a full disk, a cancelled task.
    func run(_ program: Program, _ recipe: Recipe) async throws -> ProgramOutcome {
        let outcome = try await runAnew(program, ProgramText(program))
        if outcome.isRepeatable { store?.write(outcome, recipe.key) }
        return outcome
    }

    /// All that decides what becomes of the program.
    func recipe(of program: Program) -> Recipe {
        Recipe(program, compilation, outputLimit: limits.outputBytes)
    }

    private func runAnew(
        _ program: Program, _ text: ProgramText
    ) async throws -> ProgramOutcome {
        let start = ContinuousClock.now
        let folder = try cache.scratchFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try write(text.text, of: program, in: folder)
        async let tokens = tokens(of: program, text, in: folder)
        var outcome = try await cache.expectingRoom(unless: { $0.ending == .finished }) {
            try await observe(program, text, in: folder)
        }
        outcome.tokens = await tokens
        outcome = outcome.mappingLines(text.codeLine)
        outcome.seconds = (ContinuousClock.now - start) / .seconds(1)
        return outcome
    }

    private func observe(
        _ program: Program, _ text: ProgramText, in folder: String
    ) async throws -> ProgramOutcome {
        let report =
            program.isRun
            ? try await build(program, in: folder)
            : try await compilation.check(program.path, in: folder)
        let idle = program.allSnippets.map { _ in SnippetRun() }
        var outcome = ProgramOutcome(
            ending: report.succeeded ? .finished : .didNotCompile, messages: report.messages,
            snippets: idle)
        if report.succeeded && program.isRun {
            let execution = ProgramExecution(
                program: program, text: text, folder: folder, limits: limits)
            outcome = try await execution.run(with: compilation.support, onEvent: onEvent)
            outcome.messages = report.messages
        }
        return outcome
    }

    /// The words of the snippets that the program reports on.
    private func tokens(
        of program: Program, _ text: ProgramText, in folder: String
    ) async -> [Token] {
        let snippets = program.reportedSnippets
        if snippets.isEmpty { return [] }
        let maker = TokenMaker(text: text.code, lines: Set(snippets.flatMap(\.lines)))
        let answer = await editor.ask(
            about: text.code, withTypes: snippets.contains { $0.options.mode != .error },
            in: folder)
        return answer.map(maker.tokens) ?? maker.tokens()
    }

    private var editor: SourceKitService {
        SourceKitService(
            toolchain: compilation.toolchain, support: compilation.support,
            searchFlags: compilation.searchFlags)
    }

    /// Builds with logging; where only that does not compile, without.
    private func build(_ program: Program, in folder: String) async throws -> Compilation.Report {
        let logged = try await compilation.build(program.path, in: folder, logsValues: true)
        if logged.succeeded { return logged }
        return try await compilation.build(program.path, in: folder, logsValues: false)
    }

    private func write(_ text: String, of program: Program, in folder: String) throws {
        let path = "\(folder)/\(program.path)"
        try describingErrors(path) {
            try FileManager.default.createDirectory(
                atPath: (path as NSString).deletingLastPathComponent,
                withIntermediateDirectories: true)
        }
        try writeFile(Data(text.utf8), to: path)
    }
}
