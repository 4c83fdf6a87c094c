import Lessons
import Testing

@testable import Pages

@Suite struct ValueHistoryTests {
    private func tensor(_ line: Int, _ name: String, shape: [Int], storage: Int) -> LineValue {
        let summary = LineValue.Summary(
            text: "tensor(…)", dtype: "int64", shape: shape, strides: [4, 1], storage: storage)
        return LineValue(
            line: line, columns: 5..<6, name: name, type: "Tensor", count: 1, first: summary,
            last: summary)
    }

    private var history: ValueHistory {
        ValueHistory([
            tensor(1, "a", shape: [12], storage: 7), tensor(2, "b", shape: [3, 4], storage: 7),
            tensor(3, "c", shape: [100], storage: 8), tensor(9, "b", shape: [1], storage: 9),
        ])
    }

    @Test func `a tensor's card tells type, shape, strides, value and who shares its memory`() {
        #expect(
            history.card(name: "b", type: "Tensor", line: 5)
                == "Tensor  int64\nshape [3, 4]\nstrides [4, 1]\ntensor(…)\nshares memory with a")
    }

    @Test func `a large tensor's card leaves its numbers out`() {
        #expect(
            history.card(name: "c", type: "Tensor", line: 4)
                == "Tensor  int64\nshape [100]\nstrides [4, 1]")
    }

    @Test func `a name's card tells the last value up to its line`() {
        #expect(history.card(name: "b", type: nil, line: 9)?.contains("shape [1]") == true)
    }

    @Test func `what differing runs made has its type alone`() {
        #expect(history.card(name: "b", type: nil, line: 9, sweep: 8..<12) == "Tensor")
        #expect(
            history.card(name: "a", type: nil, line: 9, sweep: 8..<12)?.contains("[12]") == true)
    }

    @Test func `a name of another type is another name, and has its type alone`() {
        #expect(history.card(name: "b", type: "Bool", line: 9) == "Bool")
        #expect(history.card(name: "unknown", type: "(Int) -> Int", line: 9) == "(Int) -> Int")
        #expect(history.card(name: "unknown", type: nil, line: 9) == nil)
    }

    @Test func `types are told as one writes them`() {
        #expect(withSugar("Array<Optional<Array<Int>>>") == "[[Int]?]")
        #expect(withSugar("(Array<Int>) -> Tensor") == "([Int]) -> Tensor")
    }
}
