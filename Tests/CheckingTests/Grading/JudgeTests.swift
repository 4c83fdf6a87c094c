import Lessons
import Testing

@testable import Checking

@Suite struct JudgeTests {
    private func judged(
        _ rule: Check.Rule, _ expected: ProbeValue, _ got: ProbeValue
    ) -> Verdict {
        judge(
            Check(says: "", probe: "p", inputs: [], rule: rule),
            expected: .value(expected, printed: ""), got: .value(got, printed: "anything"))
    }

    private func notes(_ rule: Check.Rule, _ expected: ProbeValue, _ got: ProbeValue) -> [String] {
        guard case .wrong(let mismatch) = judged(rule, expected, got) else { return ["not wrong"] }
        return mismatch.notes
    }

    private func tensor(_ shape: [Int], _ numbers: [Double], _ dtype: String = "float32")
        -> ProbeValue
    {
        .tensor(dtype: dtype, shape: shape, elements: numbers)
    }

    private static let close = Check.Rule.close(atol: 1e-3, rtol: 0)

    @Test func `equal values pass, whatever was printed`() {
        let values: [ProbeValue] = [
            .none, .bool(true), .int(3), .text("a"), .double(.nan),
            .list([.int(1), .double(.nan)]),
            tensor([2], [1, .nan]),
        ]
        for value in values { #expect(judged(.equal, value, value) == .passed) }
        #expect(judged(.equal, .double(0), .double(-0.0)) == .passed)
    }

    @Test(arguments: [
        (ProbeValue.double(1), ProbeValue.double(.nan)), (.double(.infinity), .double(1e308)),
        (.int(1), .bool(true)), (.int(1), .double(1)), (.list([]), .list([.int(0)])),
        (.int(Int.max), .int(Int.max - 1)), (.double(1), .double(1.0005)),
    ])
    func `nothing else is equal`(expected: ProbeValue, got: ProbeValue) {
        #expect(judged(.equal, expected, got) != .passed)
        #expect(judged(.equal, got, expected) != .passed)
    }

    @Test func `close numbers pass and NaN never does for a number`() {
        #expect(judged(Self.close, .double(1), .double(1.0009)) == .passed)
        #expect(judged(Self.close, .double(1), .double(1.002)) != .passed)
        #expect(judged(Self.close, .double(1), .double(.nan)) != .passed)
        #expect(judged(Self.close, .double(.infinity), .double(1)) != .passed)
        #expect(judged(Self.close, .double(1), .double(.infinity)) != .passed)
        #expect(judged(.close(atol: 0, rtol: .infinity), .double(1), .double(.nan)) != .passed)
        #expect(judged(Self.close, tensor([2], [1, 2]), tensor([2], [1, 2.0005])) == .passed)
        #expect(judged(Self.close, tensor([2], [1, 2]), tensor([2, 1], [1, 2])) != .passed)
    }

    @Test func `a set has no order, and counts`() {
        let expected = ProbeValue.list([.int(1), .int(2), .int(2)])
        #expect(judged(.sameSet, expected, .list([.int(2), .int(1), .int(2)])) == .passed)
        #expect(judged(.sameSet, expected, .list([.int(1), .int(1), .int(2)])) != .passed)
        #expect(judged(.sameSet, expected, .int(1)) != .passed)
    }

    @Test func `a shape is compared without the numbers`() {
        #expect(judged(.shape, tensor([2, 1], [1, 2]), tensor([2, 1], [3, 4])) == .passed)
        #expect(
            notes(.shape, tensor([2, 1], [1, 2]), tensor([1, 2], [5, 2])) == [
                "The shape is [1, 2]; expected [2, 1]."
            ])
    }

    @Test func `a trap must say the right thing`() {
        let check = Check(says: "", probe: "p", inputs: [], rule: .traps(containing: "shape"))
        let solution = Observation.trapped(message: "Fatal error: shape [2]", line: 3)
        func judged(_ got: Observation) -> Verdict { judge(check, expected: solution, got: got) }
        #expect(judged(.trapped(message: "wrong shape", line: nil)) == .passed)
        #expect(judged(.trapped(message: "Index out of range", line: 1)) != .passed)
        #expect(judged(.value(.int(1), printed: "")) != .passed)
        #expect(judged(.outOfTime(seconds: 1)) == .outOfTime(seconds: 1))
        #expect(
            judge(check, expected: .value(.int(1), printed: ""), got: solution)
                == .ourFault("the solution does not stop with “shape”"))
    }

    @Test func `without a value from the solution nobody is judged`() {
        let check = Check(says: "", probe: "p", inputs: [])
        let verdict = judge(
            check, expected: .outOfTime(seconds: 1), got: .value(.int(1), printed: ""))
        #expect(verdict == .ourFault("the solution gives no value: it takes too long"))
    }

    @Test func `a difference is told in numbers, places and errors`() {
        #expect(
            notes(.equal, tensor([2, 2], [1, 2, 3, 4]), tensor([2, 2], [1, 2, 3.5, 3.75])) == [
                "2 of 4 numbers differ, first at [1, 0]: expected 3, got 3.5.",
                "The largest error is 0.5.",
            ])
        #expect(
            notes(.equal, .list([.int(1)]), .list([.int(1), .int(2)])) == [
                "The shape is [2]; expected [1]."
            ])
        #expect(notes(.equal, .int(1), .text("1")) == ["This is a text; expected an integer."])
        #expect(
            notes(.equal, tensor([1], [1]), tensor([1], [1], "int64")) == [
                "The dtype is int64; expected float32."
            ])
        #expect(
            notes(.equal, .list([.text("a"), .text("b")]), .list([.text("a"), .text("c")]))
                == ["1 of 2 elements differ, first at [1]."])
    }

    @Test(arguments: [
        ([2, 3], [6, 5, 4, 3, 2, 1], "These are the right numbers in the opposite order."),
        ([2, 3], [-1, -2, -3, -4, -5, -6], "Every number has the wrong sign."),
        ([2, 3], [0.5, 1, 1.5, 2, 2.5, 3], "Every number is 0.5 times what it should be."),
        ([2, 3], [2, 3, 4, 5, 6, 7], "Every number is 1 too large."),
        ([2, 3], [0, 0, 0, 0, 0, 0], "Every number is 0."),
        ([2, 3], [1, .nan, 3, 4, 5, 6], "The first NaN is at [0, 1]."),
        (
            [3, 2], [1, 4, 2, 5, 3, 6],
            "These are the right numbers with the last two axes exchanged."
        ),
        (
            [2, 3, 1], [1, 2, 3, 4, 5, 6],
            "The numbers are right, but there is an axis of size 1 too many."
        ),
    ])
    func `a known cause is named`(shape: [Int], numbers: [Double], sentence: String) {
        let expected = tensor([2, 3], [1, 2, 3, 4, 5, 6])
        #expect(notes(.equal, expected, tensor(shape, numbers)).last == sentence)
    }
}
