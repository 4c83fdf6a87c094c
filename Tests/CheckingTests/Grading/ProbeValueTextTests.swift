import Lessons
import Testing

@testable import Checking

@Suite struct ProbeValueTextTests {
    @Test func `values are shown as they are written in Swift`() {
        let list = ProbeValue.list([.int(1), .double(2.5), .bool(true), .none])
        #expect(list.shownText == "[1, 2.5, true, nil]")
        #expect(ProbeValue.text("say \"no\"\n").shownText == #""say \"no\"\n""#)
        let tensor = ProbeValue.tensor(dtype: "float32", shape: [2, 1], elements: [1, 0.25])
        #expect(tensor.shownText == "tensor [2, 1] float32: [[1], [0.25]]")
    }

    @Test func `not-a-number has no sign`() {
        let number = -Double.nan
        #expect(ProbeValue.double(number).shownText == "nan")
        #expect(ProbeValue.list([.double(number)]).shownText == "[nan]")
        let tensor = ProbeValue.tensor(dtype: "float32", shape: [1], elements: [number])
        #expect(tensor.shownText == "tensor [1] float32: [nan]")
    }

    @Test func `a long value is cut`() {
        let shown = ProbeValue.list((0..<1000).map { .int($0) }).shownText
        #expect(shown.hasPrefix("[0, 1, 2, ") && shown.hasSuffix(" …"))
        #expect(shown.count < 250)
    }
}
