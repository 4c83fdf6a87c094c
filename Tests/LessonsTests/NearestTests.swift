import Testing

@testable import Lessons

@Suite struct NearestTests {
    @Test(arguments: [
        ("nroun", "norun"), ("Error", "error"), ("trpa", "trap"), ("tolerence", "tolerance"),
        ("tol", "tolerance"),
    ]) func `a slip of the pen finds the word that was meant`(slip: String, word: String) {
        #expect(nearest(slip, among: ["hide", "norun", "error", "trap", "tolerance"]) == word)
    }

    @Test(arguments: ["banana", "x", "", "erroneous"])
    func `a word that is like none of them finds none`(word: String) {
        #expect(nearest(word, among: ["hide", "norun", "error", "trap"]) == nil)
    }

    @Test func `a beginning that two words share finds neither`() {
        let names = ["lesson1/strides-and-offsets", "lesson1/shape-oracle"]
        #expect(nearest("lesson1/s", among: names) == nil)
        #expect(nearest("lesson1/sh", among: names) == "lesson1/shape-oracle")
    }

    @Test func `without a near word, all are listed`() {
        #expect(suggestion(for: "banana", among: ["hide", "trap"]) == "There are: `hide`, `trap`.")
        #expect(suggestion(for: "hid", among: ["hide", "trap"]) == "Did you mean `hide`?")
    }
}
