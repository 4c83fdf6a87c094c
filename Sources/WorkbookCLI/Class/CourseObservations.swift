import Execution
import Lessons

/// What the course's own files show, read once for a whole class.
actor CourseObservations {
    private let runner: ProbeRunner
    private var solutions: [String: [Observation]] = [:]
    private var mutants: [String: [[Observation]]] = [:]

    init(_ runner: ProbeRunner) { self.runner = runner }

    /// What each check shows of the solution.
    func expected(of exercise: Exercise) async -> [Observation] {
        if let known = solutions[exercise.id] { return known }
        let shown = await runner.expected(of: exercise)
        if !shown.contains(where: \.isOurFault) { solutions[exercise.id] = shown }
        return shown
    }

    /// What each check shows of each mutant.
    func mutants(of exercise: Exercise) async -> [[Observation]] {
        if let known = mutants[exercise.id] { return known }
        let shown = await runner.mutants(of: exercise)
        if !shown.joined().contains(where: \.isOurFault) { mutants[exercise.id] = shown }
        return shown
    }
}

extension Observation {
    /// Whether it was not the student's doing.
    var isOurFault: Bool { if case .ourFault = self { true } else { false } }
}
