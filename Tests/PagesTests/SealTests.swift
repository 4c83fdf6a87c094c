import Testing

@testable import Pages

@Suite struct SealTests {
    private let seal = Seal(name: "lesson1/04|3fa9c1d2")

    @Test func `a key is the first 16 digits of the hash of page, question and answer`() {
        // printf 'view-permute/1|turn|a' | sha256sum
        #expect(Seal(name: "view-permute/1|turn").key(of: "a") == "8dee73f3418c08d6")
    }

    @Test func `a closed text is the text and a pad made of its answer, block by block`() {
        // Computed once with Python's hashlib and base64.
        let closed = Seal(name: "lesson1/04|q")
            .close("+One strip, three names; <b>é 张</b> and more.", with: "b")
        #expect(closed == "zNpEb+pIN8v8+8prL5K0PQJyl9gBxxyXX9GH8GES1kejx4vtRPbpmIyJEHBxlGwR")
    }

    @Test func `another answer, question or page gives another key`() {
        let keys = ["b", "c"].map(seal.key) + [Seal(name: "lesson1/04|0").key(of: "b")]
        #expect(Set(keys).count == 3)
    }
}
