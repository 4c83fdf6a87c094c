import Foundation
import Lessons
import Testing

@testable import Execution

@Suite struct KeptObservationsTests {
    private let exercise: Exercise = {
        var exercise = SampleExercise.exercise
        let mutant = SourceFile(
            path: "mutants/same.swift", text: SampleExercise.withDouble("return numbers"))
        exercise.mutants = [Mutant(source: mutant, message: "Twice, please.", failing: [1])]
        exercise.starter = SampleExercise.withDouble("fatalError(\"not written yet\")")
        // A text of its own, so that no earlier run has kept what it shows.
        exercise.solution = SourceFile(
            path: "solution.swift", text: SampleExercise.solution + "// \(UUID())\n")
        return exercise
    }()

    private let half = Observation.value(.double(1.5), printed: "")

    @Test func `what the solution shows is kept`() async throws {
        let observed = try await SampleExercise.runner().expected(of: exercise)
        #expect(observed == [.value(.list([.int(2), .int(-6)]), printed: ""), half])
        var toolchain = try await Toolchain.find()
        toolchain.compiler = "/nowhere/swiftc"
        let helpless = ProbeRunner(
            toolchain: toolchain, cache: SampleExercise.cache, isolation: .limits)
        #expect(await helpless.expected(of: exercise) == observed)
        let other = await helpless.observe(exercise, Submission(path: "other.swift", text: ""))
        #expect(other.allSatisfy { if case .ourFault = $0 { true } else { false } })
    }

    @Test func `mutants and the starter are observed like a submission`() async throws {
        let mutants = try await SampleExercise.runner().mutants(of: exercise)
        #expect(mutants == [[.value(.list([.int(1), .int(-3)]), printed: ""), half]])
        let starter = try await SampleExercise.runner().starter(of: exercise)
        #expect(starter == [.trapped(message: "Fatal error: not written yet", line: 2), half])
    }

    @Test func `a file that is not there is told for every check`() async throws {
        let observations = try await SampleExercise.runner().observe(
            exercise, fileAt: "/nowhere/double.swift", shownAs: "work/double.swift")
        let missing = Observation.missingFile("work/double.swift is not there")
        #expect(observations == [missing, missing])
    }
}
