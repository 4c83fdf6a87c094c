import Foundation
import Lessons

/// The place in which a probe program runs.
struct ProbeCell: Sendable {
    /// The jail, and what can be seen in it; `nil` where there are only limits.
    private let jail: (Jail, files: [String])?
    private let backtracer: String?

    /// - Throws: ``Lessons/Diagnostic`` when the jail is asked for and there is none.
    init(_ program: String, _ toolchain: Toolchain, _ isolation: Isolation) async throws {
        guard isolation == .jail else {
            (jail, backtracer) = (nil, nil)
            return
        }
        let found = try Jail.required()
        backtracer = toolchain.backtracer
        let tools = [backtracer].compactMap(\.self)
        jail = (found, try await sharedLibraries(of: [program] + tools) + tools)
    }

    /// The command with its limits, its environment and, where there is one, its jail.
    ///
    /// - Parameter findsPlace: whether the runtime reports where the program stops, which takes it a second.
    func applied(
        to command: ProcessCommand, _ limits: ResourceLimits, findsPlace: Bool
    ) -> ProcessCommand {
        var command = command
        var limits = limits
        command.environment["SWIFT_BACKTRACE"] = findsPlace ? backtrace : "enable=no"
        if let (jail, files) = jail {
            command = jail.applied(to: command, files: files)
            limits.processes = jail.mostProcesses
        }
        return limits.applied(to: command)
    }

    private var backtrace: String {
        Crash.setting(report: "stderr") + (backtracer.map { ",swift-backtrace=\($0)" } ?? "")
    }

    /// A signal inside a jail comes out as an exit code.
    func unwrapped(_ result: ProcessResult) -> ProcessResult {
        guard jail != nil, case .exited(let code) = result.ending, code > 128 else { return result }
        var result = result
        result.ending = .signalled(code - 128)
        return result
    }
}
