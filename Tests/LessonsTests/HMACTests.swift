import Testing

@testable import Lessons

@Suite struct HMACTests {
    private func hexadecimal(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// Source: RFC 4231, test cases 1, 2 and 6.
    @Test func `the standard's examples come out`() {
        #expect(
            hexadecimal(hmac(key: [UInt8](repeating: 0x0B, count: 20), "Hi There".utf8))
                == "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7")
        #expect(
            hexadecimal(hmac(key: Array("Jefe".utf8), "what do ya want for nothing?".utf8))
                == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
        let words = "Test Using Larger Than Block-Size Key - Hash Key First"
        #expect(
            hexadecimal(hmac(key: [UInt8](repeating: 0xAA, count: 131), words.utf8))
                == "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54")
    }

    @Test func `seeds are drawn anew for each file, and the same for the same`() {
        let file = SourceFile(path: "a.swift", text: "")
        let exercise = Exercise(
            id: "lesson1/a", folder: "a", title: "A", starter: "", solution: file, probes: file,
            checks: [Check(says: "a", probe: "a", inputs: [.int(3), .int(4)], seeds: [1])])
        func inputs(_ digest: String) -> [ProbeValue] {
            exercise.drawn(secret: [1, 2, 3], digest: digest).checks[0].inputs
        }
        #expect(inputs("a") == inputs("a"))
        #expect(inputs("a")[1] != inputs("b")[1])
        #expect(inputs("a")[0] == .int(3) && inputs("a")[1] != .int(4))
    }
}
