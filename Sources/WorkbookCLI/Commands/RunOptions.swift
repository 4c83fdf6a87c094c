import ArgumentParser
import Execution
import Foundation

/// How pages are run.
struct RunOptions: ParsableArguments {
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "How many programs may run at once. Otherwise one for each processor.",
            valueName: "number"))
    var jobs: Int = ProcessInfo.processInfo.activeProcessorCount

    @Flag(help: "Run every page, whatever earlier runs showed.")
    var force = false

    @Flag(help: "Run every page, and neither use nor keep what runs showed.")
    var noCache = false

    /// What becomes of the outcomes of earlier runs.
    var outcomes: OutcomeUse { noCache ? .ignore : force ? .renew : .reuse }

    mutating func validate() throws {
        guard jobs > 0 else {
            throw ValidationError("--jobs must be at least 1, not \(jobs).")
        }
    }
}
