import Foundation
import Lessons

extension ProbeProgram {
    /// Runs the program once, for one check, in a process of its own.
    ///
    /// To find where a program stopped takes the runtime a second, and the message often says it: only where it
    /// does not, and somebody is told, the program runs again and its stack is looked at.
    func observe(_ check: Check, limits: ProbeLimits) async throws -> Observation {
        let observation = try await observe(check, limits, findsPlace: false)
        guard case .trapped(_, nil) = observation, check.tellsWhereItStops else {
            return observation
        }
        let again = try await observe(check, limits, findsPlace: true)
        if case .trapped = again { return again }
        return observation
    }

    private func observe(
        _ check: Check, _ limits: ProbeLimits, findsPlace: Bool
    ) async throws -> Observation {
        let command = ProcessCommand(
            executable, directory: "/", input: probeRequest(check.probe, check.inputs),
            hasChannel: true,
            limits: ProcessLimits(seconds: limits.seconds, outputBytes: limits.outputBytes))
        let placed = cell.applied(to: command, limits.resources, findsPlace: findsPlace)
        let result = cell.unwrapped(try await ProcessRunner().run(placed))
        return observation(of: result, limits)
    }

    private func observation(of result: ProcessResult, _ limits: ProbeLimits) -> Observation {
        switch result.ending {
        case .exited: return answer(in: result)
        case .signalled(let signal): return crash(signal, result, limits)
        case .timedOut: return .outOfTime(seconds: limits.seconds)
        case .tooMuchOutput: return .tooMuchOutput(limit: limits.outputBytes)
        case .cancelled: return .ourFault("the check was cancelled")
        }
    }

    /// The exit code says nothing: only a whole answer counts.
    private func answer(in result: ProcessResult) -> Observation {
        guard !result.channel.isEmpty else {
            return .brokenProtocol("the program ended before it handed back a value")
        }
        do {
            switch try ProbeAnswer(result.channel) {
            case .value(let value): return .value(value, printed: printed(result))
            case .thrown(let error):
                return .trapped(message: "an error was thrown: \(error)", line: nil)
            case .refused(let reason): return .brokenProtocol(reason)
            }
        } catch {
            let reason = (error as? FrameError)?.reason ?? "\(error)"
            return .brokenProtocol("the program handed back something that is no value: \(reason)")
        }
    }

    private func crash(_ signal: Int, _ result: ProcessResult, _ limits: ProbeLimits) -> Observation
    {
        let isKilledLate =
            signal == SIGKILL && result.seconds > Double(limits.resources.cpuSeconds)
        if signal == ProbeLimits.cpuSignal || isKilledLate {
            return .outOfTime(seconds: Double(limits.resources.cpuSeconds))
        }
        let text = result.errorText
        if text.contains("Fatal error: failed to allocate") || signal == SIGKILL {
            return .outOfMemory(megabytes: limits.resources.megabytes)
        }
        let crash = Crash(errors: text, report: text, signal: signal, path: studentFile)
        return .trapped(message: crash.message, line: crash.line)
    }

    /// What was printed, cut to what can be shown.
    private func printed(_ result: ProcessResult) -> String {
        String(decoding: result.output.prefix(ProbeLimits.shownBytes), as: UTF8.self)
    }
}

extension Check {
    /// Whether anybody reads where, or why, the code stops.
    fileprivate var tellsWhereItStops: Bool {
        if case .traps = rule { return true }
        return !isHidden
    }
}

/// How far one check of a student's code may go.
public struct ProbeLimits: Sendable, Hashable {
    /// The wall-clock time, in seconds.
    public var seconds: Double
    /// The most bytes that it may print or hand back.
    public var outputBytes: Int
    /// What the system enforces.
    public var resources: ResourceLimits

    /// The most bytes of what was printed that are kept.
    static let shownBytes = 16 * 1024

    /// The signal that the system sends when the processor time is used up.
    static let cpuSignal = 24

    /// Limits; the defaults are generous for an exercise.
    public init(
        seconds: Double = 10, outputBytes: Int = 1 << 20, resources: ResourceLimits = .init()
    ) {
        self.seconds = seconds
        self.outputBytes = outputBytes
        self.resources = resources
    }
}
