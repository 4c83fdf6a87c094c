import Lessons
import Testing

@testable import WorkbookCLI

@Suite struct ProseTests {
    @Test func `lines are broken between words, and never within code`() {
        let text = String(repeating: "words ", count: 12)
        let lines = Prose().lines(of: [
            .paragraph([.text(text), .code("[4, 3, 28]"), .text(", "), .code("[1, 2]"), .text(".")])
        ])
        #expect(lines == [String(text.dropLast()), "`[4, 3, 28]`, `[1, 2]`."])
    }

    @Test func `a table's columns stand below each other`() {
        let table = Table(
            alignments: [.none, .none], head: [[.text("call")], [.text("answer")]],
            rows: [[[.code("strides([3, 4])")], [.code("[4, 1]")]]])
        #expect(
            Prose().lines(of: [.table(table)])
                == ["    call               answer", "    `strides([3, 4])`  `[4, 1]`"])
    }

    @Test func `a narrow terminal gets shorter lines`() {
        let lines = Prose(width: 9).lines(of: [.paragraph([.text("one two three")])])
        #expect(lines == ["one two", "three"])
    }
}
