import Foundation
import Lessons

/// What every page's program needs beside itself, compiled once for each toolchain: the recorder
/// that it imports, and the runner that loads it.
struct Support: Sendable, Hashable {
    /// The folder with the recorder's module and library.
    var folder: String
    /// Equal for equal toolchains and equal sources of what is in it.
    var fingerprint: String

    /// The program that loads a page's library and runs it.
    var runner: String { "\(folder)/runner" }

    /// The program that asks the editor service.
    var sourceKit: String { "\(folder)/sourcekit" }

    static let recorderModule = "WorkbookRecorder"

    /// Finds or compiles it.
    static func prepare(_ toolchain: Toolchain, _ cache: CacheFolder) async throws -> Support {
        let fingerprint = Self.fingerprint(toolchain)
        let folder = "\(try cache.folder("support"))/\(fingerprint.prefix(16))"
        let support = Support(folder: folder, fingerprint: fingerprint)
        if FileManager.default.fileExists(atPath: support.runner) { return support }
        let scratch = try cache.scratchFolder()
        defer { try? FileManager.default.removeItem(atPath: scratch) }
        for (name, source) in recorder + programs {
            try writeFile(Data(source), to: "\(scratch)/\(name)")
        }
        try await compile(["-o", "runner", "Runner.swift"], toolchain, in: scratch)
        try await compile(["-o", "sourcekit", "SourceKit.swift"], toolchain, in: scratch)
        try await compile(recorderArguments, toolchain, in: scratch)
        // Where another process was quicker, its result is as good.
        try? FileManager.default.moveItem(atPath: scratch, toPath: support.folder)
        return support
    }

    private static func fingerprint(_ toolchain: Toolchain) -> String {
        var fingerprint = Fingerprint()
        fingerprint.add(toolchain.version)
        fingerprint.add(toolchain.target)
        for (name, source) in recorder + programs {
            fingerprint.add(name)
            fingerprint.add(source)
        }
        return fingerprint.text
    }

    private static let recorder: [(name: String, source: [UInt8])] = [
        ("RecordLayout.swift", PackageResources.RecordLayout_swift),
        ("Recorder.swift", PackageResources.Recorder_swift),
        ("RecorderState.swift", PackageResources.RecorderState_swift),
        ("FigureFile.swift", PackageResources.FigureFile_swift),
        ("Summary.swift", PackageResources.Summary_swift),
    ]

    private static let programs: [(name: String, source: [UInt8])] = [
        ("Runner.swift", PackageResources.Runner_swift),
        ("SourceKit.swift", PackageResources.SourceKit_swift),
    ]

    /// It is called for every line that runs, so it is compiled without checks.
    private static let recorderArguments =
        [
            "-parse-as-library", "-wmo", "-enforce-exclusivity=unchecked", "-emit-module",
            "-emit-library", "-module-name", recorderModule, "-o", "lib\(recorderModule).so",
        ] + recorder.map(\.name)

    private static func compile(
        _ arguments: [String], _ toolchain: Toolchain, in folder: String
    ) async throws {
        let result = try await ProcessRunner().run(
            ProcessCommand(
                toolchain.compiler, ["-Ounchecked"] + arguments,
                environment: ProcessInfo.processInfo.environment, directory: folder,
                limits: ProcessLimits(seconds: 300)))
        if !result.succeeded {
            throw Diagnostic(
                message: "the support for running pages does not compile with \(toolchain.version)",
                quote: result.errorText)
        }
    }
}
