import Foundation
import Lessons

extension Jail {
    /// The command that runs a compiler in the jail: it can write to some folders and read what is named, and
    /// there is no network.
    ///
    /// It keeps its user, because the folders belong to it; the student's code does not run here.
    ///
    /// - Parameters:
    ///   - writable: the folders that it writes to: the first is the one that it works in.
    ///   - readable: the files and folders that it needs, beside the system's own.
    func applied(toCompiler command: ProcessCommand, writable: [String], readable: [String])
        -> ProcessCommand
    {
        var jailed = command
        jailed.executable = bubblewrap
        let seen = (Self.systemFolders + readable).filter(FileManager.default.fileExists)
        jailed.arguments =
            Self.namespaces + ["--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp"]
            + seen.flatMap { ["--ro-bind", $0, $0] }
            + writable.flatMap { ["--bind", $0, $0] } + ["--chdir", writable[0]]
            + command.environment.sorted { $0.key < $1.key }.flatMap {
                ["--setenv", $0.key, $0.value]
            }
            + ["--", command.executable] + command.arguments
        jailed.environment = [:]
        return jailed
    }

    /// Where compilers and linkers find the C library.
    private static let systemFolders = ["/usr", "/lib", "/lib64", "/bin", "/etc/alternatives"]
}

extension ProbeCompiler {
    /// The command of a compiler or a linker where nothing else of the machine can be seen; as it is where there is no jail.
    func jailed(
        _ command: ProcessCommand, in folder: String, with harness: ProbeHarness
    ) throws -> ProcessCommand {
        guard isolation == .jail else { return command }
        var command = command
        // A version manager's `swiftc` would look for its settings first.
        if command.executable == toolchain.compiler {
            command.executable = toolchain.tool("swiftc") ?? command.executable
        }
        return try Jail.required().applied(
            toCompiler: command, writable: [folder, try cache.folder("modules")],
            readable: [toolchain.root, harness.folder]
                + (engine?.readFolders ?? []))
    }
}

extension BuiltEngine {
    /// The folders that a compiler reads when a file imports the engine.
    fileprivate var readFolders: [String] {
        let maps = headerMaps.map { ($0 as NSString).deletingLastPathComponent }
        let headers = headerMaps.flatMap { map -> [String] in
            let text = (try? String(contentsOfFile: map, encoding: .utf8)) ?? ""
            return text.matches(of: #/"(/[^"]+)"/#).map { String($0.1) }
        }
        return [modules, libraries] + maps + headers
    }
}
