import Foundation
import Lessons

/// A course's engine, built and ready to be imported.
public struct BuiltEngine: Sendable, Hashable, Codable {
    /// The dynamic library's name, as in `-lKindling`.
    public var product: String
    /// The folder with the library.
    public var libraries: String
    /// The folder with the modules.
    public var modules: String
    /// Equal for equal sources, wherever they stand and whenever they were written.
    public var fingerprint: String
}

/// Builds a course's engine, when its sources have changed.
public struct EngineBuild: Sendable {
    private let root: String
    private let engine: Course.Engine
    private let toolchain: Toolchain

    /// The engine of the package at a course's root.
    public init(root: String, engine: Course.Engine, toolchain: Toolchain) {
        self.root = root
        self.engine = engine
        self.toolchain = toolchain
    }

    /// The engine as it is on disk, built first if anything of it is newer than the last build.
    ///
    /// - Throws: ``Lessons/Diagnostic`` when it does not build.
    public func ready() async throws -> BuiltEngine {
        if let record = readRecord(), isFresh(record) { return record.engine }
        let sources = EngineSources(root: root, module: engine.module)
        let stamps = sources.stamps()
        let folder = try await build()
        let built = BuiltEngine(
            product: engine.product, libraries: folder, modules: "\(folder)/Modules",
            fingerprint: sources.fingerprint())
        let record = Record(
            toolchain: toolchain.version, folders: sources.folders, stamps: stamps,
            library: stamp(built), engine: built)
        try replaceFile(try JSONEncoder().encode(record), at: try recordPath())
        return built
    }

    private func isFresh(_ record: Record) -> Bool {
        record.toolchain == toolchain.version && record.library == stamp(record.engine)
            && record.stamps == EngineSources(root: root, folders: record.folders).stamps()
    }

    /// What was true of the last build.
    private struct Record: Codable {
        var toolchain: String
        var folders: [String]
        var stamps: [FileStamp]
        var library: FileStamp?
        var engine: BuiltEngine
    }

    private func recordPath() throws -> String {
        "\(try CacheFolder(root: root).folder("engine"))/\(engine.product).json"
    }

    private func readRecord() -> Record? {
        guard let path = try? recordPath(), let data = FileManager.default.contents(atPath: path)
        else { return nil }
        return try? JSONDecoder().decode(Record.self, from: data)
    }

    /// The library as it is now: another build may have replaced it.
    private func stamp(_ engine: BuiltEngine) -> FileStamp? {
        FileStamp(path: "\(engine.libraries)/lib\(engine.product).\(sharedLibraryExtension)")
    }

    /// Builds it and hands back the folder it stands in.
    private func build() async throws -> String {
        let built = try await swift(["build", "--product", engine.product])
        guard built.succeeded else {
            throw Diagnostic(
                path: "Package.swift",
                message: "the engine \(engine.product) does not build",
                quote: (built.outputText + built.errorText).split(separator: "\n")
                    .filter { $0.contains("error:") }.joined(separator: "\n"),
                advice: "Run `swift build --product \(engine.product)` to see all of it.")
        }
        let folder = try await swift(["build", "--show-bin-path"])
        return folder.outputText.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private func swift(_ arguments: [String]) async throws -> ProcessResult {
        try await ProcessRunner().run(
            ProcessCommand(
                toolchain.tool("swift") ?? "swift", arguments,
                environment: ProcessInfo.processInfo.environment, directory: root,
                limits: ProcessLimits(seconds: 1800, outputBytes: 1 << 24)))
    }
}

/// How a shared library's file name ends here.
var sharedLibraryExtension: String {
    #if canImport(Darwin)
        "dylib"
    #else
        "so"
    #endif
}
