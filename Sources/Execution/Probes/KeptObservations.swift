import Foundation
import Lessons

extension ProbeRunner {
    /// What each check shows of the solution: what is expected.
    ///
    /// Kept from run to run while nothing has changed that it depends on; in a student edition, the exercise's key.
    public func expected(of exercise: Exercise) async -> [Observation] {
        if let key = exercise.key { return key }
        return await kept(exercise, exercise.solution)
    }

    /// What each check shows of each of the exercise's mutants; kept from run to run.
    public func mutants(of exercise: Exercise) async -> [[Observation]] {
        await inParallel(exercise.mutants) { await kept(exercise, $0.source) }
    }

    /// What each check shows of the file that students start from; kept from run to run.
    public func starter(of exercise: Exercise) async -> [Observation] {
        await kept(exercise, SourceFile(path: exercise.solution.path, text: exercise.starter))
    }

    /// Observes a file of the course, or finds what was observed before.
    private func kept(_ exercise: Exercise, _ source: SourceFile) async -> [Observation] {
        await observe(
            exercise, Submission(path: source.path, text: source.text),
            keptIn: try? cache.folder("observations"), where: \.isLasting)
    }

    /// What each check of the exercise shows, or showed in an earlier run.
    ///
    /// - Parameters:
    ///   - folder: where observations are kept; `nil` for nowhere.
    ///   - isLasting: whether an observation is worth keeping; where one is not, none of the file is kept.
    public func observe(
        _ exercise: Exercise, _ submission: Submission, keptIn folder: String?,
        where isLasting: (Observation) -> Bool
    ) async -> [Observation] {
        let file = folder.map { "\($0)/\(fingerprint(of: exercise, submission.text)).json" }
        if let data = file.flatMap(FileManager.default.contents),
            let known = try? JSONDecoder.ofAllNumbers.decode([Observation].self, from: data)
        {
            return known
        }
        let observations = await observe(exercise, submission)
        if let file, observations.allSatisfy(isLasting) {
            try? replaceFile(JSONEncoder.ofAllNumbers.encode(observations), at: file)
        }
        return observations
    }

    /// Changes with all that the observations of a text depend on.
    public func fingerprint(of exercise: Exercise, _ text: String) -> String {
        var fingerprint = Fingerprint()
        fingerprint.add(ProbeHarness.fingerprint(of: compiler))
        fingerprint.add("\(limits)")
        fingerprint.add(exercise.id)
        fingerprint.add(exercise.probes.text)
        fingerprint.add(exercise.sharedProbes?.text ?? "")
        fingerprint.add(exercise.without.joined(separator: " "))
        fingerprint.add(text)
        for check in exercise.checks { fingerprint.add(probeRequest(check.probe, check.inputs)) }
        return fingerprint.text
    }
}

extension Observation {
    /// Whether it will be the same the next time: a reason of ours or a busy machine may not be there then.
    fileprivate var isLasting: Bool {
        switch self {
        case .ourFault, .outOfTime, .didNotCompile: false
        default: true
        }
    }
}
