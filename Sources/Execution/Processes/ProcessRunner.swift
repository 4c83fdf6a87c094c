import Foundation
import Synchronization

/// Starts programs, collects what they write, and leaves none of them running.
///
/// Each program leads a session of its own. When it ends, by itself or stopped at a limit, the whole
/// session is killed, so that nothing it started outlives it.
///
///     let result = try await ProcessRunner().run(ProcessCommand("/bin/echo", ["hello"]))
///     print(result.outputText)  // hello
public struct ProcessRunner: Sendable {
    /// A runner.
    public init() {}

    /// Runs a program to its end; cancelling the task stops it.
    ///
    /// - Throws: ``ProcessError`` when the program cannot be started.
    public func run(_ command: ProcessCommand) async throws -> ProcessResult {
        let canceller = try Canceller()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                // A thread for each program: a child that asks to die with its parent dies with
                // the thread that spawned it, so that thread has to stay.
                Thread.detachNewThread {
                    let result = Result { try ChildProcess.run(command, until: canceller) }
                    if let seconds = try? result.get().seconds {
                        Self.seconds.withLock { $0 += seconds }
                    }
                    continuation.resume(with: result)
                }
            }
        } onCancel: {
            canceller.cancel()
        }
    }

    /// How long all programs ran that any runner has seen end, added up.
    public static var secondsOfPrograms: Double { seconds.withLock(\.self) }

    private static let seconds = Mutex(0.0)

    /// Kills every program that any runner has started and not yet seen end; for signal handlers.
    public static func killAll() {
        LiveSessions.shared.killAll()
    }
}

/// A program that could not be started.
public struct ProcessError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The path of the program.
    public var executable: String
    /// What the system said.
    public var reason: String

    /// One sentence.
    public var description: String { "cannot start \(executable): \(reason)" }
}

/// A pipe whose closing wakes the thread that waits for a program.
final class Canceller: Sendable {
    private let pipe: Pipe
    private let isCancelled = Mutex(false)

    init() throws {
        pipe = try SpawnLock.shared.withLock { try Pipe() }
    }

    /// Readable once cancelled.
    var descriptor: Int32 { pipe.reading.number }

    func cancel() {
        isCancelled.withLock { done in
            if !done { pipe.writing.close() }
            done = true
        }
    }
}
