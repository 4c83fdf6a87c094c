import Lessons
import Testing

@testable import Checking

@Suite struct ShrinkingTests {
    private static let file = SourceFile(path: "solution.swift", text: "")

    private func exercise(_ inputs: [ProbeValue], isHidden: Bool = false) -> Exercise {
        Exercise(
            id: "lesson1/sums", folder: "exercises/lesson1/01-sums", title: "Sums", starter: "",
            solution: Self.file, probes: Self.file,
            checks: [Check(says: "adds", probe: "total", inputs: inputs, isHidden: isHidden)])
    }

    /// Checks a function against the right one, then looks for a smaller input.
    private func counterexample(
        _ inputs: [ProbeValue], isHidden: Bool = false,
        right: @escaping ([ProbeValue]) -> ProbeValue, wrong: @escaping ([ProbeValue]) -> ProbeValue
    ) async -> Counterexample? {
        let result = ExerciseResult(
            exercise(inputs, isHidden: isHidden), path: "sums.swift",
            expected: [.value(right(inputs), printed: "")],
            got: [.value(wrong(inputs), printed: "")])
        return await result.shrunk { _, checks in
            checks.map {
                (.value(right($0.inputs), printed: ""), .value(wrong($0.inputs), printed: ""))
            }
        }.checks[0].counterexample
    }

    private func numbers(_ value: ProbeValue) -> [Int] {
        guard case .list(let values) = value else { return [] }
        return values.compactMap { if case .int(let number) = $0 { number } else { nil } }
    }

    private func list(_ numbers: Int...) -> ProbeValue { .list(numbers.map(ProbeValue.int)) }

    @Test func `a long input loses what the mistake does not need`() async {
        let found = await counterexample(
            [list(4, 9, 2, 7, 5, 8)],
            right: { .int(numbers($0[0]).reduce(0, +)) },
            wrong: { .int(numbers($0[0]).dropFirst().reduce(0, +)) })
        #expect(found == Counterexample(call: "total([2])", expected: "2", got: "0"))
    }

    @Test func `lists of equal length lose the same places`() async {
        var seen: Set<[Int]> = []
        let found = await counterexample(
            [list(1, 2, 3), list(12, 4, 1)],
            right: { inputs in
                seen.insert(inputs.map { numbers($0).count })
                return .int(
                    zip(numbers(inputs[0]), numbers(inputs[1])).reduce(0) { $0 + $1.0 * $1.1 })
            },
            wrong: { inputs in .int(numbers(inputs[0]).reduce(0, +)) })
        #expect(seen.allSatisfy { $0[0] == $0[1] })
        #expect(found?.call == "total([2], [2])")
    }

    @Test func `what cannot be made smaller is left as it is`() async {
        let found = await counterexample(
            [list(2)], right: { _ in .int(1) }, wrong: { _ in .int(0) })
        #expect(found == nil)
    }

    @Test func `a hidden check and a seed are left alone`() async {
        let hidden = await counterexample(
            [list(1, 2, 3)], isHidden: true, right: { _ in .int(1) }, wrong: { _ in .int(0) })
        let seed = await counterexample(
            [.int(7)], right: { _ in .int(1) }, wrong: { _ in .int(0) })
        #expect(hidden == nil && seed == nil)
    }

    @Test func `rows of a tensor go with the labels that belong to them`() async {
        let scores = ProbeValue.tensor(
            dtype: "float32", shape: [3, 2], elements: [1, 0, 5.5, 0, 0, 7])
        let found = await counterexample(
            [scores, list(0, 1, 1)],
            right: { .int(numbers($0[1]).reduce(0, +)) }, wrong: { _ in .int(-1) })
        #expect(found?.call == "total(tensor [1, 2] float32: [[0, 2]], [1])")
    }
}
