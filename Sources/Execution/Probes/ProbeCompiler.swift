import Foundation
import Lessons

/// The Swift compiler as probe programs need it.
struct ProbeCompiler: Sendable {
    /// The path of `swiftc`.
    let swiftc: String
    /// What the course's engine adds to each call; empty for the standard library alone.
    let engineFlags: [String]

    /// Changes when the compiler or the engine does.
    var identity: String {
        let real = URL(filePath: swiftc).resolvingSymlinksInPath().path
        let status = try? FileManager.default.attributesOfItem(atPath: real)
        let date = (status?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
        return ([real, "\(date)"] + engineFlags).joined(separator: "\n")
    }

    /// How far the compiler may go; a few lines can keep a type checker busy for hours.
    static let limits = ResourceLimits(
        cpuSeconds: 40, megabytes: 4096, fileMegabytes: 256, openFiles: 1024)

    /// Runs the compiler in a folder.
    func compile(_ arguments: [String], in folder: URL) async throws -> CompilerRun {
        let command = ProcessCommand(
            swiftc, ["-diagnostic-style", "llvm", "-no-color-diagnostics"] + arguments,
            environment: environment(in: folder), directory: folder.path,
            limits: ProcessLimits(seconds: 60))
        return CompilerRun(try await ProcessRunner().run(Self.limits.applied(to: command)))
    }

    /// The compiler finds its tools and its linker on PATH, and keeps what it makes for itself in HOME.
    private func environment(in folder: URL) -> [String: String] {
        let tools = (swiftc as NSString).deletingLastPathComponent
        return [
            "PATH": "\(tools):/usr/local/bin:/usr/bin:/bin", "HOME": folder.path,
            "TMPDIR": folder.path, "LC_ALL": "C",
        ]
    }
}

/// What the compiler said.
struct CompilerRun {
    let succeeded: Bool
    let messages: [(path: String, message: CompilerMessage)]

    init(_ result: ProcessResult) {
        succeeded = result.succeeded
        let found = swiftcMessages(in: result.errorText + "\n" + result.outputText)
        let isExplained = found.contains { $0.message.severity == "error" }
        messages = succeeded || isExplained ? found : [("", Self.explanation(of: result))]
    }

    /// A failure without an error message of its own.
    private static func explanation(of result: ProcessResult) -> CompilerMessage {
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
