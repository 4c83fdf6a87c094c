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
            limits: limits, isolation: .jail)
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

/// Grades all attacks, some at a time.
struct AttackRound {
    let runner: ProbeRunner

    /// What became of each attack, in their order.
    func outcomes() async -> [AttackOutcome] {
        let secret = "workbook-\(Attack.secret)"
        setenv("WORKBOOK_SECRET", secret, 1)
        defer { unsetenv("WORKBOOK_SECRET") }
        let expected = await runner.solution(
            of: Attack.exercise, observing: Attack.exercise.checks)
        return await withTaskGroup(of: (Int, AttackOutcome).self) { group in
            var outcomes = [AttackOutcome?](repeating: nil, count: Attack.all.count)
            var waiting = Attack.all.enumerated().makeIterator()
            func startNext() {
                guard let (index, attack) = waiting.next() else { return }
                group.addTask { (index, await outcome(of: attack, expected)) }
            }
            for _ in 0..<ProcessInfo.processInfo.activeProcessorCount { startNext() }
            for await (index, outcome) in group {
                outcomes[index] = outcome
                startNext()
            }
            return outcomes.compactMap(\.self)
        }
    }

    private func outcome(
        of attack: Attack, _ expected: [Observation]
    ) async -> AttackOutcome {
        let file = Submission(path: "work/attacks/double.swift", text: attack.text)
        let got = await runner.observe(Attack.exercise, file)
        let result = ExerciseResult(
            Attack.exercise, path: file.path, expected: expected, got: got)
        let honest = await runner.solution(of: Attack.exercise, observing: Attack.exercise.checks)
        return AttackOutcome(attack: attack, result: result, honestStillPasses: honest == expected)
    }
}

/// What became of one attack.
struct AttackOutcome {
    let attack: Attack
    let result: ExerciseResult
    let honestStillPasses: Bool

    /// What is wrong with it, in words.
    var problems: [String] {
        let verdict = result.checks.first?.verdict.name ?? "nothing"
        let report = (try? JSONEncoder().encode(ResultReport(result))) ?? Data()
        let shown =
            result.words.text(inColour: false) + String(decoding: report, as: UTF8.self)
        let secrets = [Attack.secret] + Attack.hiddenValues
        let isInert = !shown.contains("\u{1B}") && !shown.contains("\u{202E}")
        return [
            attack.isRepelled(result)
                ? nil
                : "it ends with \(verdict) and \(result.score.earned) points; expected "
                    + attack.verdicts.sorted().joined(separator: " or "),
            honestStillPasses ? nil : "an honest file failed after it",
            secrets.contains(where: shown.contains) ? "a secret is in what a student sees" : nil,
            isInert ? nil : "what it says could steer a terminal",
        ].compactMap(\.self)
    }

    /// `✓ ends early    exit(0) in the function    brokenProtocol    2 of 5`
    func line(_ style: Style) -> String {
        let mark = problems.isEmpty ? style.good("✓") : style.bad("✗")
        let verdict = result.checks.first?.verdict.name ?? ""
        return "\(mark) \(attack.family.padding(to: 12)) \(attack.name.padding(to: 42)) "
            + "\(verdict.padding(to: 15)) \(result.score.earned) of \(result.score.possible)"
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
