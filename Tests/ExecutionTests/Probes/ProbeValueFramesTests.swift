import Lessons
import Testing

@testable import Execution

@Suite struct ProbeValueFramesTests {
    private func bytes(_ value: ProbeValue) -> [UInt8] {
        var writer = FrameWriter()
        value.write(to: &writer)
        return writer.bytes
    }

    private func answer(_ payload: [UInt8]) throws -> ProbeAnswer {
        var frame = FrameWriter()
        frame.put(payload.count)
        return try ProbeAnswer(frame.bytes + payload)
    }

    @Test(arguments: [
        ProbeValue.none, .bool(true), .int(.min), .double(-0.0), .double(.infinity), .text("é\n"),
        .list([.int(1), .list([]), .text("")]),
        .tensor(dtype: "float32", shape: [2, 1], elements: [1.5, -2]),
        .tensor(dtype: "int64", shape: [0, 9_000_000_000_000_000_000, 9], elements: []),
    ])
    func `a value comes back as it was sent`(value: ProbeValue) throws {
        #expect(try answer([ProbeReply.value.rawValue] + bytes(value)) == .value(value))
    }

    @Test func `a NaN keeps its bits`() throws {
        guard case .value(.double(let number)) = try answer([0] + bytes(.double(.nan))) else {
            Issue.record("no number")
            return
        }
        #expect(number.isNaN)
    }

    @Test func `no part of a frame can be left out`() {
        let whole = [ProbeReply.value.rawValue] + bytes(.list([.text("ab"), .double(1)]))
        for count in 0..<whole.count {
            #expect(throws: FrameError.self) { try answer(Array(whole[..<count])) }
        }
    }

    @Test func `nothing may follow the one frame`() {
        #expect(throws: FrameError.self) { try answer([0] + bytes(.int(1)) + [0]) }
        var frame = FrameWriter()
        frame.put(9 + 1)
        let one = frame.bytes + [0] + bytes(.int(1))
        #expect(throws: FrameError.self) { try ProbeAnswer(one + one) }
    }

    @Test(arguments: [
        [0, FrameTag.list.rawValue] + [UInt8](repeating: 0xFF, count: 7) + [0x7F],
        [0, FrameTag.list.rawValue] + [UInt8](repeating: 0xFF, count: 8),
        [0, 99], [7, 0], [],
    ])
    func `lengths and tags are not believed`(payload: [UInt8]) {
        #expect(throws: FrameError.self) { try answer(payload) }
    }

    @Test func `a tensor has as many elements as its shape says`() {
        let values: [ProbeValue] = [
            .tensor(dtype: "float32", shape: [2, 2], elements: [1]),
            .tensor(dtype: "float32", shape: [-1, -1], elements: [1]),
            .tensor(dtype: "float32", shape: [1 << 62, 4], elements: []),
        ]
        for value in values {
            #expect(throws: FrameError.self) { try answer([0] + bytes(value)) }
        }
    }

    @Test func `lists in lists in lists end somewhere`() {
        let deep = (0..<100).reduce(ProbeValue.none) { value, _ in .list([value]) }
        #expect(throws: FrameError.self) { try answer([0] + bytes(deep)) }
    }
}
