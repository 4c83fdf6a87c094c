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
    /// Further folders with modules that these import.
    public var moreModules: [String] = []
    /// The files that name the engine's modules of C headers.
    public var headerMaps: [String] = []
    /// Equal for equal sources, wherever they stand and whenever they were written.
    public var fingerprint: String

    /// What compiling a file that imports the engine needs.
    public var importFlags: [String] {
        ([modules] + moreModules).flatMap { ["-I", $0] }
            + headerMaps.flatMap { ["-Xcc", "-fmodule-map-file=\($0)"] }
    }

    /// What compiling and linking against the engine needs.
    public var flags: [String] {
        importFlags + [
            "-L", libraries, "-l\(product)", "-Xlinker", "-rpath", "-Xlinker", libraries,
        ]
    }

    /// The library's file.
    var library: String { "\(libraries)/lib\(product).\(sharedLibraryExtension)" }
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
    /// - Parameter onEvent: told when it has to be built.
    /// - Throws: ``Lessons/Diagnostic`` when it does not build.
    public func ready(
        onEvent: @Sendable (RunEvent) -> Void = { _ in }
    ) async throws -> BuiltEngine {
        let record = try EngineRecord.read(at: recordPath())
        if let record, isFresh(record) { return record.engine }
        let sources = EngineSources(root: root, module: engine.module)
        // Taken before the build: what changes during it makes the next one begin anew.
        let stamps = sources.stamps()
        let fingerprint = sources.fingerprint()
        var folder = "\(root)/.build/debug"
        let isOfThisCompiler = record.map { $0.toolchain == toolchain.version } ?? true
        if !isOfThisCompiler || !isNewer(built(in: folder, fingerprint), than: stamps) {
            onEvent(.buildingEngine(product: engine.product))
            folder = try await build()
        }
        var built = built(in: folder, fingerprint)
        built.headerMaps = headerMaps(of: sources, in: folder)
        try replaceFile(
            try JSONEncoder().encode(
                EngineRecord(
                    toolchain: toolchain.version, folders: sources.folders, stamps: stamps,
                    library: FileStamp(path: built.library), engine: built)),
            at: try recordPath())
        return built
    }

    private func recordPath() throws -> String {
        "\(try CacheFolder(root: root).folder("engine"))/\(engine.product).json"
    }

    private func built(in folder: String, _ fingerprint: String) -> BuiltEngine {
        BuiltEngine(
            product: engine.product, libraries: folder, modules: "\(folder)/Modules",
            fingerprint: fingerprint)
    }

    /// The map that SwiftPM makes for a target of C, or the one that the target brings.
    private func headerMaps(of sources: EngineSources, in folder: String) -> [String] {
        sources.folders.compactMap { source in
            let name = URL(fileURLWithPath: source).lastPathComponent
            return ["\(folder)/\(name).build", "\(root)/\(source)/include"]
                .map { "\($0)/module.modulemap" }
                .first { FileStamp(path: $0) != nil }
        }
    }

    private func isFresh(_ record: EngineRecord) -> Bool {
        record.toolchain == toolchain.version
            && record.library == FileStamp(path: record.engine.library)
            && record.stamps == EngineSources(root: root, folders: record.folders).stamps()
    }

    /// Whether a plain `swift build` has already made the library from these files.
    private func isNewer(_ built: BuiltEngine, than stamps: [FileStamp]) -> Bool {
        guard let library = FileStamp(path: built.library) else { return false }
        return stamps.allSatisfy { $0.modified < library.modified }
    }

    /// Builds it and hands back the folder it stands in.
    private func build() async throws -> String {
        let result = try await swift(["build", "--product", engine.product])
        guard result.succeeded else {
            throw Diagnostic(
                path: "Package.swift",
                message: "the engine \(engine.product) does not build",
                quote: (result.outputText + result.errorText).split(separator: "\n")
                    .filter { $0.contains("error:") }.joined(separator: "\n"),
                advice: "Run `swift build --product \(engine.product)` to see all of it.")
        }
        let usual = "\(root)/.build/debug"
        if FileStamp(path: built(in: usual, "").library) != nil { return usual }
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

/// What was true when an engine was last found built.
private struct EngineRecord: Codable {
    var toolchain: String
    var folders: [String]
    var stamps: [FileStamp]
    var library: FileStamp?
    var engine: BuiltEngine

    static func read(at path: String) -> EngineRecord? {
        FileManager.default.contents(atPath: path).flatMap {
            try? JSONDecoder().decode(EngineRecord.self, from: $0)
        }
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
