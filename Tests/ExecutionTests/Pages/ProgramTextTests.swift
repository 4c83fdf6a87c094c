import Foundation
import Lessons
import Testing

@testable import Execution

/// Whatever a page looks like, its code stands in the program on the page's own lines and columns.
///
/// `FUZZ_ROUNDS` and `FUZZ_SEED` make the random runs longer or different.
@Suite struct ProgramTextTests {
    private let rounds =
        ProcessInfo.processInfo.environment["FUZZ_ROUNDS"].flatMap(Int.init) ?? 300
    private var generator = Generator(
        state: ProcessInfo.processInfo.environment["FUZZ_SEED"].flatMap(UInt64.init) ?? 6)

    private struct Generator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    private static let pieces = [
        "```swift\n", "```swift norun\n", "```swift alone\n", "```swift trap\n",
        "```swift scope=a\n", "```swift sweep x=[1,2]\n", "~~~swift\n", "````swift\n", "```\n",
        "````\n", "~~~\n", "```output\n", "```python\n", "> ", "- ", "1. ", "  ", "    ", "\t",
        "\n", "\n", "\r\n", "let a = 1\n", "print(\"é數\")\n", "}\n", "`", "\u{301}", "text\n",
        "// hide\n", "// show\n", "_workbookEnter(1);\n", "#line\n",
    ]

    @Test(arguments: [Dialect.plain, .course])
    mutating func `every line of code keeps its line and column`(dialect: Dialect) {
        var snippets = 0
        for round in 0..<rounds {
            let pieces = (0..<(8 + round % 50)).map { _ in
                Self.pieces.randomElement(using: &generator) ?? ""
            }
            let source = SourceFile(path: "p.md", text: "# Title\n\n" + pieces.joined())
            guard let page = try? Page.parse(source, dialect: dialect) else { continue }
            for program in page.programs() {
                snippets += program.allSnippets.count
                expectCodeInPlace(of: program, in: page)
            }
        }
        #expect(snippets > 0)
    }

    private func expectCodeInPlace(of program: Program, in page: Page) {
        let text = ProgramText(program)
        for snippet in program.allSnippets {
            for (index, code) in snippet.codeLines.enumerated() {
                // Bytes, because an accent at the start of a line makes one character with the blank before it.
                let line = Array(text.lines[snippet.firstLine - 1 + index].utf8)
                #expect(line.suffix(code.utf8.count).elementsEqual(code.utf8))
                #expect(line.count == snippet.indents[index] + code.utf8.count)
            }
        }
        #expect(text.code.utf8.count { $0 == UInt8(ascii: "\n") } == page.source.lineStarts.count)
        #expect(text.codeLines == text.codeLines.sorted())
    }
}
