import Foundation
import Lessons

/// Compiles programs of pages against the recorder and, where there is one, the engine.
struct Compilation: Sendable {
    var toolchain: Toolchain
    var support: Support
    var engine: BuiltEngine?
    var moduleCache: String

    /// The module that a page's program makes; it shows in names such as `page.Point`.
    static let module = "page"
    private static let object = "page.o"
    static let library = "page.so"

    /// The flags that decide what a program does.
    static let flags = ["-c", "-Onone", "-g", "-enable-bare-slash-regex"]

    // Parameters are not logged: a function that is a parameter may not be handed to a recorder.
    private static let logging = ["-playground", "-playground-option", "NoFunctionParameters"]

    /// Whether and how the compiler was content with a program.
    struct Report: Sendable {
        var succeeded: Bool
        var messages: [CompilerMessage]
    }

    /// Compiles and links a program whose text stands in the folder under its own path.
    ///
    /// - Parameter logsValues: whether the compiler adds the calls that log every value.
    func build(_ path: String, in folder: String, logsValues: Bool) async throws -> Report {
        let report = try await compile(
            path, in: folder,
            Self.flags + ["-o", Self.object] + (logsValues ? Self.logging : []))
        if report.succeeded { try await link(path, in: folder) }
        return report
    }

    /// Checks a program without making one: types, and what is found only while lowering it, such as
    /// a variable used before it has a value.
    func check(_ path: String, in folder: String) async throws -> Report {
        try await compile(
            path, in: folder, ["-emit-sil", "-o", "/dev/null", "-enable-bare-slash-regex"])
    }

    /// The flags that say where modules are, which the editor service needs too.
    var searchFlags: [String] {
        ["-module-name", Self.module, "-module-cache-path", moduleCache]
            + ["-I", support.folder] + (engine?.importFlags ?? [])
    }

    private func compile(
        _ path: String, in folder: String, _ arguments: [String]
    ) async throws -> Report {
        let plugins = "\(toolchain.root)/lib/swift/host/plugins"
        let result = try await ProcessRunner().run(
            ProcessCommand(
                toolchain.frontend,
                ["-frontend"] + arguments + searchFlags + [
                    "-import-module", Support.recorderModule,
                    "-plugin-path", plugins, "-diagnostic-style", "llvm",
                    "-no-color-diagnostics", path,
                ], environment: PageEnvironment.base, directory: folder,
                limits: ProcessLimits(seconds: 120)))
        let messages = CompilerMessages.parse(result.errorText, path: path)
        if !result.succeeded && !messages.contains(where: { $0.severity == "error" }) {
            throw Diagnostic(
                path: path, message: "the compiler failed without naming an error",
                quote: result.errorText.split(separator: "\n").first.map(String.init),
                advice: "Run it again; if it fails the same way, the compiler has a fault.")
        }
        return Report(succeeded: result.succeeded, messages: messages)
    }

    private func link(_ path: String, in folder: String) async throws {
        let program = (try? String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)) ?? ""
        let linking = Linking(toolchain: toolchain, support: support, engine: engine)
        let result = try await ProcessRunner().run(
            linking.command(object: Self.object, library: Self.library, for: program, in: folder))
        if !result.succeeded {
            throw Diagnostic(
                path: path, message: "the page's program does not link", quote: result.errorText,
                advice: "Check that what it imports has a library beside its module.")
        }
    }
}

/// The environment of every program that a page starts: the same everywhere.
enum PageEnvironment {
    static let base = [
        "LC_ALL": "C", "TZ": "UTC", "NO_COLOR": "1", "TERM": "dumb", "PATH": "/usr/bin:/bin",
        "HOME": "/nonexistent", "SWIFT_DETERMINISTIC_HASHING": "1",
    ]
}
