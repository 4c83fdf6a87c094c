import Foundation
import Lessons

/// The trusted part of every probe program, compiled once for a compiler and an engine.
struct ProbeHarness: Sendable {
    /// The folder with `ProbeHarness.swiftmodule` and `harness.o`.
    let folder: String

    /// Its sources, by name.
    private static let sources: [(name: String, source: [UInt8])] = [
        ("Frame.swift", PackageResources.Frame_swift),
        ("Probe.swift", PackageResources.Probe_swift),
        ("ProbeConvertible.swift", PackageResources.ProbeConvertible_swift),
    ]

    /// The harness from an earlier run, or a new one. Runs at the same time do not disturb each other: the
    /// folder gets its name when it is complete.
    static func prepared(
        by compiler: ProbeCompiler, in cache: CacheFolder
    ) async throws -> ProbeHarness {
        let folder = "\(try cache.folder("probes"))/harness-\(fingerprint(of: compiler).prefix(16))"
        if FileManager.default.fileExists(atPath: folder) { return ProbeHarness(folder: folder) }
        let draft = try cache.scratchFolder()
        defer { try? FileManager.default.removeItem(atPath: draft) }
        for (name, source) in sources { try writeFile(Data(source), to: "\(draft)/\(name)") }
        let run = try await compiler.compile(arguments, in: draft)
        guard run.succeeded else {
            throw Diagnostic(message: "The probe harness does not compile.", quote: run.text)
        }
        // Where another process was quicker, its result is as good.
        try? FileManager.default.moveItem(atPath: draft, toPath: folder)
        return ProbeHarness(folder: folder)
    }

    private static let arguments =
        [
            "-parse-as-library", "-Onone", "-wmo", "-module-name", "ProbeHarness", "-emit-module",
            "-c", "-o", "harness.o",
        ] + sources.map(\.name)

    /// Changes with the sources, the compiler and the engine.
    static func fingerprint(of compiler: ProbeCompiler) -> String {
        var fingerprint = Fingerprint()
        for (name, source) in sources {
            fingerprint.add(name)
            fingerprint.add(source)
        }
        fingerprint.add(compiler.toolchain.version)
        fingerprint.add(compiler.toolchain.target)
        fingerprint.add(compiler.engine?.fingerprint ?? "")
        return fingerprint.text
    }
}
