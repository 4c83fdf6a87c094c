import Testing

@testable import Lessons

@Suite struct SweepTests {
    private func page(_ words: String) throws(Diagnostics) -> Page {
        let text = "# T\n\n```swift \(words)\nprint(lr)\n```\n"
        return try Page.parse(SourceFile(path: "lessons/l1/p.md", text: text))
    }

    private func problem(_ words: String) -> Diagnostic? {
        do {
            _ = try page(words)
            return nil
        } catch {
            return error.all.first
        }
    }

    @Test func `a sweep has a name and settings; commas in brackets part nothing`() throws {
        let snippets = try page("sweep order=[[0,2,3,1],f(1,2),\"a\"] timeout=5").snippets
        let sweep = try #require(snippets.first?.options.sweep)
        #expect(sweep.name == "order")
        #expect(sweep.settings == ["[0,2,3,1]", "f(1,2)", "\"a\""])
        #expect(sweep.definition(1) == "let order = f(1,2)")
    }

    @Test(arguments: [
        "sweep", "sweep lr=0.1", "sweep lr=[0.1]", "sweep lr=[]", "sweep lr=[1,,2]",
        "sweep lr=[1,2,3,4,5,6,7]", "sweep 1r=[1,2]", "sweep lr=[1,2] w=[1,2]",
    ])
    func `what is not one name with two to six settings is refused`(words: String) {
        #expect(problem(words)?.message == "`sweep` needs one name with 2 to 6 settings.")
    }

    @Test func `without the word a list of settings means nothing`() {
        #expect(problem("lr=[1,2]")?.message == "`lr=[1,2]` means nothing after `swift`.")
    }

    @Test(arguments: ["norun", "error", "trap", "hide"])
    func `a sweep runs to its end and is shown`(word: String) {
        #expect(
            problem("\(word) sweep lr=[1,2]")?.message
                == "`\(word)` and `sweep` contradict each other.")
    }
}
