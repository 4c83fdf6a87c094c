import Dispatch
import Foundation

/// Ends this process in an orderly way when the user interrupts it: every program that it started is
/// killed first.
public enum Interrupts {
    /// From now on, Ctrl-C, a hang-up and a request to end kill what was started, and then this process.
    ///
    /// Call it once, at the start of a command. Programs run in process groups of their own, so a
    /// terminal's Ctrl-C does not reach them otherwise.
    public static func endAll() {
        for number in [SIGINT, SIGTERM, SIGHUP] {
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler {
                ProcessRunner.killAll()
                _exit(128 + number)
            }
            source.activate()
            sources.append(source)
        }
    }

    private static let queue = DispatchQueue(label: "interrupts")
    nonisolated(unsafe) private static var sources: [any DispatchSourceSignal] = []
}
