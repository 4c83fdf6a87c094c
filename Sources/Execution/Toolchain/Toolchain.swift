import Foundation
import Lessons

/// The Swift compiler that pages are compiled with, and what belongs to it.
public struct Toolchain: Sendable, Hashable, Codable {
    /// The driver: `swiftc`.
    public var compiler: String
    /// The compiler itself, which the driver calls: `swift-frontend`.
    public var frontend: String
    /// What the compiler says its version is.
    public var version: String
    /// The platform that it compiles for, as in `x86_64-unknown-linux-gnu`.
    public var target: String
    /// The folder with the standard library.
    public var runtimeLibraries: String
    /// The folder `usr` that all of it stands in.
    public var root: String

    /// The compiler found on a search path.
    ///
    /// - Parameters:
    ///   - searchPath: folders with colons between them.
    ///   - cache: where its answers are kept, so that it is not asked each time.
    /// - Throws: ``Lessons/Diagnostic`` when there is none, or when it does not answer.
    public static func find(
        searchPath: String = ProcessInfo.processInfo.environment["PATH"] ?? "",
        cache: CacheFolder? = nil
    ) async throws -> Toolchain {
        let candidates = searchPath.split(separator: ":").map { "\($0)/swiftc" }
        let found = candidates.first { FileManager.default.isExecutableFile(atPath: $0) }
        guard let compiler = found else {
            throw Diagnostic(
                message: "no Swift compiler on PATH",
                advice: "install Swift 6.2 or newer (swift.org/install) so that `swiftc` is found")
        }
        let record = ToolchainRecord(compiler: compiler, cache: cache)
        if let known = record?.read() { return known }
        let toolchain = try await Toolchain(compiler: compiler, searchPath: searchPath)
        record?.write(toolchain)
        return toolchain
    }

    private init(compiler: String, searchPath: String) async throws {
        // A compiler that is chosen by a version manager needs to know where its user lives.
        let home = ProcessInfo.processInfo.environment["HOME"] ?? "/"
        let result = try await ProcessRunner().run(
            ProcessCommand(
                compiler, ["-print-target-info"], environment: ["PATH": searchPath, "HOME": home]))
        guard result.succeeded,
            let info = try? JSONDecoder().decode(TargetInfo.self, from: Data(result.output))
        else {
            throw Diagnostic(
                message: "\(compiler) does not answer `-print-target-info`",
                quote: result.errorText.split(separator: "\n").first.map(String.init),
                advice: "check that `swiftc --version` works in this terminal")
        }
        self.compiler = compiler
        version = info.compilerVersion
        target = info.target.triple
        runtimeLibraries = info.paths.runtimeLibraryPaths.first ?? ""
        root = (info.paths.runtimeResourcePath as NSString).deletingLastPathComponent
        root = (root as NSString).deletingLastPathComponent
        frontend = "\(root)/bin/swift-frontend"
    }

    /// A program of the toolchain, where it has one of that name.
    func tool(_ name: String) -> String? {
        let path = "\(root)/bin/\(name)"
        return FileManager.default.isExecutableFile(atPath: path) ? path : nil
    }

    /// The object that registers a Swift library's types as it is loaded; ELF platforms have one.
    var libraryStart: String? {
        let architecture = target.prefix { $0 != "-" }
        let path = "\(runtimeLibraries)/\(architecture)/swiftrt.o"
        return FileManager.default.fileExists(atPath: path) ? path : nil
    }
}

/// The part of `swiftc -print-target-info` that is used.
private struct TargetInfo: Decodable {
    struct Target: Decodable { var triple: String }
    struct Paths: Decodable {
        var runtimeLibraryPaths: [String]
        var runtimeResourcePath: String
    }
    var compilerVersion: String
    var target: Target
    var paths: Paths
}
