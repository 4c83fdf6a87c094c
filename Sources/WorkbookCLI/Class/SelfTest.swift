import ArgumentParser
import Checking
import Execution
import Foundation
import Lessons

/// `workbook selftest`: hostile files are graded on this machine.
struct SelfTest: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "selftest",
        abstract: "Grades hostile files on this machine, and shows whether each ends as it must.",
        discussion: """
            After each of them an honest file is graded too, and must still earn all points. Nothing of a \
            hidden check, and no secret of this process, may be found in what a student would see.

            It takes about two minutes. The exit code is 1 when a file ends otherwise.
            """)

    @OptionGroup var place: RootOption

    func run() async throws {
        let console = Console()
        try await Isolation.requireJail()
        let root = try place.courseRoot()
        let limits = ProbeLimits(
            seconds: 10, resources: ResourceLimits(cpuSeconds: 2, megabytes: 768))
        let runner = try await ProbeRunner(
            course: Course(title: ""), exercises: [Attack.exercise], root: root.url.path,
            limits: limits, isolation: .jail, onEvent: console.tell)
        var problems = try await runner.breaches()
        let outcomes = await AttackRound(runner: runner).outcomes()
        for outcome in outcomes {
            console.say(outcome.line(console.out))
            problems += outcome.problems.map { "\(outcome.attack.name): \($0)" }
        }
        problems += await Leftovers.sentences()
        for problem in problems { console.note(console.err.bad("✗") + " \(problem)") }
        console.say(
            "\(outcomes.count) files, \(count(problems.count, "problem")), isolation jail.")
        guard problems.isEmpty else { throw Finished(outcome: .wrong) }
    }
}

/// Programs of students that are still running.
enum Leftovers {
    /// A sentence for each; a namespace may take a moment to be cleared away.
    static func sentences() async -> [String] {
        for _ in 0..<50 where !running.isEmpty { try? await Task.sleep(for: .milliseconds(100)) }
        return running.map { "process \($0) of a student's is still running" }
    }

    /// In a jail, and only there, a program's path is `/program`.
    private static var running: [Int] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return names.compactMap { Int($0) }.filter { number in
            let line = FileManager.default.contents(atPath: "/proc/\(number)/cmdline") ?? Data()
            return line.starts(with: Data("/program\0".utf8))
        }
    }
}
