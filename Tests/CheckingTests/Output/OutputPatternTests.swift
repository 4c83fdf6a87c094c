import Lessons
import Testing

@testable import Checking

@Suite struct OutputPatternTests {
    private func matches(
        _ written: String, _ printed: String, _ comparison: ExpectedOutput.Comparison = .init()
    ) -> Bool {
        OutputPattern(written, comparison: comparison).matches(outputLines(printed))
    }

    @Test func `trailing blanks, carriage returns and empty lines at the end do not count`() {
        #expect(matches("a  \r\nb\t\n", "a\nb\n\n"))
        #expect(!matches("a\n\nb\n", "a\nb\n"))
    }

    @Test func `a line of three dots stands for any number of lines`() {
        #expect(matches("first\n...\nlast\n", "first\nlast\n"))
        #expect(matches("first\n...\nlast\n", "first\n1\n2\nlast\n"))
        #expect(matches("...\nmiddle\n...\n", "a\nmiddle\nb\n"))
        #expect(!matches("first\n...\nlast\n", "first\n1\n"))
    }

    @Test func `unordered lines match in any order, each once`() {
        let unordered = ExpectedOutput.Comparison(isUnordered: true)
        #expect(matches("a\nb 0.50\na\n", "b 0.5012\na\na\n", unordered))
        #expect(!matches("a\nb\n", "a\na\n", unordered))
        #expect(!matches("a\n", "a\nb\n", unordered))
        #expect(matches("a\n...\n", "c\na\nb\n", unordered))
    }

    @Test func `any accepts everything`() {
        #expect(matches("yesterday\n", "today\n", .init(isAny: true)))
    }

    @Test(.timeLimit(.minutes(1)))
    func `many elisions over a long output take no time to fail`() {
        let written = String(repeating: "...\na\n", count: 40) + "b\n"
        let printed = String(repeating: "a\n", count: 100_000)
        #expect(!matches(written, printed))
        #expect(
            !matches(
                String(repeating: "...a", count: 40) + "b", String(repeating: "a", count: 100_000)))
    }
}
