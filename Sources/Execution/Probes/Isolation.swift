import Foundation
import Lessons

/// How far a student's program is kept from the rest of the machine.
public enum Isolation: String, Sendable, Hashable, Codable, CaseIterable {
    /// A jail of bubblewrap: namespaces of its own, no network, nothing to see but the program and its
    /// libraries, and hard limits.
    case jail
    /// Hard limits and a cleared environment. The program can read what its user can read.
    case limits

    /// The strongest level that this machine allows.
    public static func strongest() async -> Isolation {
        do {
            try await requireJail()
            return .jail
        } catch {
            return .limits
        }
    }

    /// The levels that this machine allows, the weakest first.
    public static func available() async -> [Isolation] {
        await strongest() == .jail ? [.limits, .jail] : [.limits]
    }

    /// Makes sure that this machine has a jail.
    ///
    /// - Throws: ``Lessons/Diagnostic`` with the reason when there is none.
    public static func requireJail() async throws {
        guard try await Jail.required().works else {
            throw Diagnostic(
                message: "bubblewrap is here, but this system does not let it make namespaces.",
                advice: "Containers need `--security-opt seccomp=unconfined` or `--privileged` for "
                    + "it; Ubuntu's AppArmor needs a profile for bwrap.")
        }
    }
}

/// A jail made by bubblewrap.
struct Jail: Sendable {
    let bubblewrap: String
    /// Where this process is root: the program that gives a user of its own, so that limits that do not
    /// hold for root hold.
    let setpriv: String?

    /// How many processes and threads a program may have. They are counted by user: where the program's user
    /// is somebody who works at this machine too, the number would have to hold all that they do.
    var mostProcesses: Int? { setpriv == nil ? nil : 64 }

    /// The jail of this machine; `nil` where bubblewrap is not installed.
    static let found: Jail? = executable("bwrap").map { bubblewrap in
        Jail(bubblewrap: bubblewrap, setpriv: geteuid() == 0 ? executable("setpriv") : nil)
    }

    /// The jail of this machine.
    ///
    /// - Throws: ``Lessons/Diagnostic`` where there is none.
    static func required() throws -> Jail {
        guard let found else {
            throw Diagnostic(
                message: "There is no bubblewrap, so a student's program has no jail.",
                advice: "Install it: `apt-get install bubblewrap`.")
        }
        return found
    }

    private static func executable(_ name: String) -> String? {
        ["/usr/bin", "/usr/local/bin", "/bin"].map { "\($0)/\(name)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// Whether the system lets bubblewrap work at all; containers and some settings do not.
    var works: Bool {
        get async {
            let flags = Self.namespaces + ["--ro-bind", "/", "/", "--", "/bin/true"]
            let command = asUnknownUser(ProcessCommand(bubblewrap, flags))
            return (try? await ProcessRunner().run(command).succeeded) ?? false
        }
    }

    /// The command that runs a program in the jail.
    ///
    /// - Parameters:
    ///   - command: the program with its whole environment; it starts in an empty folder of its own.
    ///   - files: what it can see, beside itself: its libraries.
    func applied(to command: ProcessCommand, files: [String]) -> ProcessCommand {
        var jailed = command
        jailed.executable = bubblewrap
        jailed.arguments =
            Self.namespaces + Self.emptyPlace
            + files.flatMap { ["--ro-bind", source(of: $0), $0] }
            + ["--ro-bind", source(of: command.executable), Self.program]
            + ["--chdir", "/tmp", "--remount-ro", "/", "--remount-ro", "/dev"]
            + command.environment.sorted { $0.key < $1.key }.flatMap {
                ["--setenv", $0.key, $0.value]
            }
            + ["--", Self.program] + command.arguments
        // What bubblewrap is started with can be read in the jail.
        jailed.environment = [:]
        return asUnknownUser(jailed)
    }

    /// Where a file is taken from.
    private func source(of file: String) -> String {
        setpriv == nil ? file : ReachableFiles.shared.path(of: file)
    }

    /// The program's path inside.
    private static let program = "/program"

    static let namespaces = [
        "--unshare-all", "--unshare-user", "--disable-userns", "--cap-drop", "ALL",
        "--die-with-parent", "--new-session", "--hostname", "jail", "--clearenv",
    ]

    /// `/` and `/dev` have no size of their own to limit, so they are made read-only at the end.
    private static let emptyPlace = [
        "--proc", "/proc", "--dev", "/dev", "--size", "\(16 << 20)", "--tmpfs", "/tmp",
    ]

    /// Starts a command as a user that nobody else is: one for each run, because processes are counted by
    /// user, those that just ended too.
    private func asUnknownUser(_ command: ProcessCommand) -> ProcessCommand {
        guard let setpriv else { return command }
        let user = "\(Int.random(in: 200_000..<2_000_000))"
        var other = command
        other.executable = setpriv
        other.arguments =
            ["--reuid", user, "--regid", user, "--clear-groups", command.executable]
            + command.arguments
        return other
    }
}

extension Toolchain {
    /// The program that tells where another one crashed, in a variant that needs few libraries.
    var backtracer: String? {
        let path = "\(root)/libexec/swift/linux/swift-backtrace-static"
        return FileManager.default.isExecutableFile(atPath: path) ? path : nil
    }
}

/// The shared libraries that programs need, as the system's loader finds them.
func sharedLibraries(of programs: [String]) async throws -> [String] {
    let command = ProcessCommand("/usr/bin/ldd", programs, environment: ["PATH": "/usr/bin:/bin"])
    let result = try await ProcessRunner().run(ResourceLimits().applied(to: command))
    let paths = result.outputText.split(separator: "\n").compactMap { line -> String? in
        // The loader's own line begins with a tab.
        line.split(whereSeparator: \.isWhitespace)
            .first { $0.hasPrefix("/") && !$0.hasSuffix(":") }.map(String.init)
    }
    return Set(paths).sorted()
}
