import Crypto
import Foundation
import Lessons

extension ProbeRunner {
    /// What each check shows of the solution: what is expected.
    ///
    /// Kept from run to run while nothing has changed that it depends on.
    public func expected(of exercise: Exercise) async -> [Observation] {
        await kept(exercise, exercise.solution)
    }

    /// What each check shows of each of the exercise's mutants; kept from run to run.
    public func mutants(of exercise: Exercise) async -> [[Observation]] {
        var observations: [[Observation]] = []
        for mutant in exercise.mutants { observations.append(await kept(exercise, mutant.source)) }
        return observations
    }

    /// What each check shows of the file that students start from; kept from run to run.
    public func starter(of exercise: Exercise) async -> [Observation] {
        await kept(exercise, SourceFile(path: exercise.solution.path, text: exercise.starter))
    }

    /// Observes a file of the course, or finds what was observed before.
    private func kept(_ exercise: Exercise, _ source: SourceFile) async -> [Observation] {
        let file = work.appending(path: "observations-\(digest(of: exercise, source)).json")
        if let data = try? Data(contentsOf: file),
            let observations = try? JSONDecoder().decode([Observation].self, from: data)
        {
            return observations
        }
        let observations = await observe(
            exercise, Submission(path: source.path, text: source.text))
        if observations.allSatisfy(\.isLasting) {
            try? JSONEncoder().encode(observations).write(to: file, options: .atomic)
        }
        return observations
    }

    /// Changes with all that the observations depend on.
    private func digest(of exercise: Exercise, _ source: SourceFile) -> String {
        var hash = SHA256()
        func add(_ bytes: some Collection<UInt8>) {
            hash.update(data: Data("\(bytes.count):".utf8))
            hash.update(data: Data(bytes))
        }
        add(ProbeHarness.key(of: compiler).utf8)
        add("\(limits)".utf8)
        add(exercise.id.utf8)
        add(exercise.probes.text.utf8)
        add(source.text.utf8)
        for check in exercise.checks { add(probeRequest(check.probe, check.inputs)) }
        return hash.finalize().prefix(16).map { String(format: "%02x", $0) }.joined()
    }
}

extension Observation {
    /// Whether it will be the same the next time: a reason of ours or a busy machine may not be there then.
    fileprivate var isLasting: Bool {
        switch self {
        case .ourFault, .outOfTime: false
        default: true
        }
    }
}
