import Checking
import Execution
import Foundation
import Lessons

/// Grades all attacks, some at a time.
struct AttackRound {
    let runner: ProbeRunner

    /// What became of each attack, in their order.
    func outcomes() async -> [AttackOutcome] {
        setenv("WORKBOOK_SECRET", "workbook-\(Attack.secret)", 1)
        defer { unsetenv("WORKBOOK_SECRET") }
        let files = Attack.all.map { attack in { @Sendable in await graded(attack) } }
        let handIns = HandInAttack.all.map { attack in { @Sendable in await graded(attack) } }
        return await inTurn(files + handIns)
    }

    /// Does some things at a time, one for each processor; what comes of them, in their order.
    private func inTurn(
        _ things: [@Sendable () async -> AttackOutcome]
    ) async -> [AttackOutcome] {
        await withTaskGroup(of: (Int, AttackOutcome).self) { group in
            var outcomes = [AttackOutcome?](repeating: nil, count: things.count)
            var waiting = things.enumerated().makeIterator()
            func startNext() {
                guard let (index, thing) = waiting.next() else { return }
                group.addTask { (index, await thing()) }
            }
            for _ in 0..<ProcessInfo.processInfo.activeProcessorCount { startNext() }
            for await (index, outcome) in group {
                outcomes[index] = outcome
                startNext()
            }
            return outcomes.compactMap(\.self)
        }
    }

    private func graded(_ attack: Attack) async -> AttackOutcome {
        let file = Submission(path: "work/attacks/double.swift", text: attack.text)
        let got = await runner.observe(attack.exercise, file)
        let result = ExerciseResult(
            attack.exercise, path: file.path, expected: await expected(), got: got)
        return await outcome(of: attack, result)
    }

    /// Grades a hand-in where it lies, as a class's grading does.
    private func graded(_ handIn: HandInAttack) async -> AttackOutcome {
        let home = FileManager.default.temporaryDirectory
            .appendingPathComponent("workbook-hand-in-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: home) }
        let place = HandInAttack.Place(
            folder: home.appendingPathComponent("ada"),
            solution: home.appendingPathComponent("secret/double.swift"))
        do {
            try place.prepare(with: Attack.exercise.solution.text)
            try handIn.make(place)
        } catch {
            let got = Attack.exercise.checks.map { _ in Observation.ourFault(error.systemReason) }
            let result = ExerciseResult(Attack.exercise, path: "", expected: got, got: got)
            return await outcome(of: handIn.attack, result)
        }
        let grader = ClassGrader(runner: runner, kept: nil, secret: nil)
        let work = StudentWork(name: "ada", folder: place.folder.path)
        return await outcome(
            of: handIn.attack, await grader.grade(work, Attack.exercise).result)
    }

    private func outcome(of attack: Attack, _ result: ExerciseResult) async -> AttackOutcome {
        let honest = await runner.solution(of: Attack.exercise, observing: Attack.exercise.checks)
        let known = await expected()
        return AttackOutcome(attack: attack, result: result, honestStillPasses: honest == known)
    }

    private func expected() async -> [Observation] { await runner.expected(of: Attack.exercise) }
}
