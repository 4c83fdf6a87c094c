import Crypto
import Foundation
import Lessons

/// The trusted part of every probe program, compiled once for a compiler and an engine.
struct ProbeHarness: Sendable {
    /// The folder with `ProbeHarness.swiftmodule` and `harness.o`.
    let folder: URL

    /// Its sources, by name.
    private static let sources = [
        "Frame.swift": PackageResources.Frame_swift,
        "Probe.swift": PackageResources.Probe_swift,
        "ProbeConvertible.swift": PackageResources.ProbeConvertible_swift,
    ]

    /// The harness from an earlier run, or a new one. Runs at the same time do not disturb each other: the
    /// folder gets its name when it is complete.
    static func prepared(by compiler: ProbeCompiler, in work: URL) async throws -> ProbeHarness {
        let folder = work.appending(path: "harness-\(key(of: compiler))")
        let files = FileManager.default
        if files.fileExists(atPath: folder.path) { return ProbeHarness(folder: folder) }
        let draft = work.appending(path: "draft-\(UUID().uuidString)")
        try files.createDirectory(at: draft, withIntermediateDirectories: true)
        defer { try? files.removeItem(at: draft) }
        try await compile(with: compiler, in: draft)
        try? files.moveItem(at: draft, to: folder)
        return ProbeHarness(folder: folder)
    }

    private static func compile(with compiler: ProbeCompiler, in folder: URL) async throws {
        for (name, bytes) in sources {
            try Data(bytes).write(to: folder.appending(path: name))
        }
        let run = try await compiler.compile(
            [
                "-parse-as-library", "-Onone", "-wmo", "-module-name", "ProbeHarness",
                "-emit-module", "-c", "-o", "harness.o",
            ] + sources.keys.sorted(), in: folder)
        guard run.succeeded else {
            let reasons = run.messages.map { "\($0.path): \($0.message.text)" }
            throw ProbeFault(
                "the probe harness does not compile: " + reasons.joined(separator: "; "))
        }
    }

    /// Changes with the sources, the compiler and its flags.
    static func key(of compiler: ProbeCompiler) -> String {
        var hash = SHA256()
        for (name, bytes) in sources.sorted(by: { $0.key < $1.key }) {
            hash.update(data: Data(name.utf8))
            hash.update(data: bytes)
        }
        hash.update(data: Data(compiler.identity.utf8))
        return hash.finalize().prefix(8).map { String(format: "%02x", $0) }.joined()
    }
}

/// Something of ours that failed.
struct ProbeFault: Error {
    let reason: String
    init(_ reason: String) { self.reason = reason }
}
