import ArgumentParser
import Checking
import Execution
import Foundation
import Lessons

/// How hand-ins are graded: which exercises, with which seeds, in which jail.
struct GradingOptions: ParsableArguments {
    @Option(help: "The lesson or exercise to grade; may be given more than once. Otherwise all.")
    var only: [String] = []

    @Option(name: .shortAndLong, help: "How many programs run at once. Otherwise one a processor.")
    var jobs: Int = ProcessInfo.processInfo.activeProcessorCount

    @Option(
        help: ArgumentHelp(
            "A file whose bytes only you know: hidden seeds are drawn from it for each submission.",
            valueName: "file"))
    var secret: String?

    @Option(
        help: ArgumentHelp(
            "jail, or limits where there is no bubblewrap; it is written into every result.",
            valueName: "level"))
    var isolation: String = Isolation.jail.rawValue

    @OptionGroup var place: RootOption

    mutating func validate() throws {
        guard jobs > 0 else { throw ValidationError("--jobs must be at least 1, not \(jobs).") }
        guard Isolation(rawValue: isolation) != nil else {
            throw ValidationError("--isolation is jail or limits, not \(isolation).")
        }
    }

    /// A grader, after the jail has been tried.
    ///
    /// - Parameter kept: where observations are kept; `nil` for nowhere.
    func grader(of chosen: ChosenExercises, kept: URL?) async throws -> ClassGrader {
        let level = Isolation(rawValue: isolation) ?? .jail
        if level == .jail { try await Isolation.requireJail() }
        let runner = try await ProbeRunner(
            course: chosen.course, exercises: chosen.exercises, root: chosen.root.url.path,
            isolation: level, parallel: jobs, onEvent: Console().tell)
        let breaches = level == .jail ? try await runner.breaches() : []
        guard breaches.isEmpty else {
            throw Complaint(
                .usage,
                "the jail does not hold, so nothing was graded: "
                    + breaches.joined(separator: "; ") + ".")
        }
        return ClassGrader(runner: runner, kept: kept, secret: try secretBytes())
    }

    private func secretBytes() throws -> [UInt8]? {
        guard let secret else { return nil }
        guard let data = FileManager.default.contents(atPath: address(of: secret).path),
            data.count >= 16
        else {
            throw Complaint(
                .usage, "\(secret) is no secret: a file of at least 16 bytes is needed.")
        }
        return Array(data)
    }
}
