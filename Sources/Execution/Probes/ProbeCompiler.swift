import Foundation
import Lessons

/// The Swift compiler as probe programs need it.
struct ProbeCompiler: Sendable {
    let toolchain: Toolchain
    /// The course's engine, where it has one.
    let engine: BuiltEngine?
    let cache: CacheFolder
    /// How far the compiler is kept from the machine when it reads what a student wrote.
    let isolation: Isolation

    /// How far the compiler may go; a few lines can keep a type checker busy for hours.
    static let limits = ResourceLimits(
        cpuSeconds: 40, megabytes: 4096, fileMegabytes: 256, openFiles: 1024)

    /// Runs the compiler in a folder; with a harness, on what a student wrote.
    func compile(
        _ arguments: [String], in folder: String, with harness: ProbeHarness? = nil
    ) async throws -> CompilerRun {
        let command = ProcessCommand(
            toolchain.compiler, try flags + arguments,
            environment: environment(in: folder), directory: folder,
            limits: ProcessLimits(seconds: 60))
        let placed = try harness.map { try jailed(command, in: folder, with: $0) } ?? command
        let result = try await ProcessRunner().run(Self.limits.applied(to: placed))
        // The shell that sets the limits could not start the compiler.
        if [.exited(126), .exited(127)].contains(result.ending) {
            throw Diagnostic(message: "The compiler cannot be started.", quote: result.errorText)
        }
        return CompilerRun(result)
    }

    /// What a tool of the toolchain prints about what it was given.
    ///
    /// - Throws: ``Lessons/Diagnostic`` where it is missing or fails.
    func output(
        of tool: String, _ arguments: [String], input: [UInt8] = [], in folder: String,
        with harness: ProbeHarness
    ) async throws -> [UInt8] {
        guard let path = toolchain.tool(tool) else {
            throw Diagnostic(message: "The toolchain has no \(tool).")
        }
        let command = ProcessCommand(
            path, arguments, directory: folder, input: input,
            limits: ProcessLimits(seconds: 20, outputBytes: 1 << 24))
        let placed = try jailed(command, in: folder, with: harness)
        let result = try await ProcessRunner().run(Self.limits.applied(to: placed))
        guard result.succeeded else {
            throw Diagnostic(message: "\(tool) failed.", quote: result.errorText)
        }
        return result.output
    }

    /// What the compiler makes of the C library's headers takes seconds, and is the same for all.
    private var flags: [String] {
        get throws {
            [
                "-diagnostic-style", "llvm", "-no-color-diagnostics", "-module-cache-path",
                try cache.folder("modules"),
            ]
        }
    }

    /// The compiler finds its linker on PATH, and keeps what it makes for itself in HOME.
    private func environment(in folder: String) -> [String: String] {
        [
            "PATH": "\(toolchain.root)/bin:/usr/local/bin:/usr/bin:/bin", "HOME": folder,
            "TMPDIR": folder, "LC_ALL": "C",
        ]
    }
}

/// What the compiler said.
struct CompilerRun {
    private let result: ProcessResult

    init(_ result: ProcessResult) { self.result = result }

    var succeeded: Bool { result.succeeded }

    /// All of it.
    var text: String { result.errorText + "\n" + result.outputText }

    /// The messages about one file; where none of them is an error, what else is known of the failure.
    func messages(about path: String) -> [CompilerMessage] {
        // The driver adds that the compiler failed, which the error says already.
        let found = CompilerMessages.parse(text, path: path)
            .filter { !$0.text.contains("command failed with exit code") }
        return found.contains { $0.severity == "error" } ? found : found + [explanation]
    }

    /// A failure without an error message of its own.
    private var explanation: CompilerMessage {
        let text =
            switch result.ending {
            case .timedOut, .signalled(9), .signalled(24):
                "the compiler did not come to an end; write long expressions in smaller steps"
            case .tooMuchOutput: "the compiler says too much to be read"
            default:
                result.errorText.split(whereSeparator: \.isNewline).last.map(String.init)
                    ?? "the compiler failed without a word"
            }
        return CompilerMessage(severity: "error", position: nil, text: text)
    }
}
