import Foundation
import Testing

@testable import Lessons

/// Text that nobody means to write ends in a page or in diagnostics, never in a crash or a long wait.
///
/// `FUZZ_ROUNDS` and `FUZZ_SEED` make the random runs longer or different.
@Suite struct RobustnessTests {
    private let rounds: Int
    private let seed: UInt64

    init() {
        let environment = ProcessInfo.processInfo.environment
        rounds = environment["FUZZ_ROUNDS"].flatMap(Int.init) ?? 300
        seed = environment["FUZZ_SEED"].flatMap(UInt64.init) ?? 20_260
    }

    /// Parses a text and returns the page, or nothing where it is told what is wrong with it.
    private func parsed(_ bytes: [UInt8]) -> Page? {
        do {
            return try Page.parse(SourceFile.read(bytes, path: "p.md"))
        } catch {
            #expect(!error.all.isEmpty)
            return nil
        }
    }

    private func diagnostics(_ text: String) -> [Diagnostic] {
        do {
            _ = try Page.parse(SourceFile(path: "p.md", text: text))
            return []
        } catch {
            return error.all
        }
    }

    private func expectExact(_ page: Page) {
        #expect(page.unparsed == page.source.text)
        let size = page.source.text.utf8.count
        for snippet in page.snippets {
            #expect(snippet.range.upperBound <= size)
            #expect(snippet.indents.count == snippet.code.utf8.count { $0 == .lineFeed })
            guard let output = snippet.output else { continue }
            #expect(output.textRange.upperBound <= size)
            #expect(page.source.position(at: output.textRange.lowerBound).line == output.firstLine)
        }
    }

    @Test func `random Markdown parses, or is told what is wrong with it`() {
        var generator = MarkdownGenerator(seed: seed)
        var pages = 0
        for round in 0..<rounds {
            let text = "# Title\n" + generator.markdown(pieces: 5 + round % 60)
            guard let page = parsed(Array(text.utf8)) else { continue }
            pages += 1
            expectExact(page)
        }
        #expect(pages > 0)
    }

    @Test func `fences in random lists and quotes keep every byte`() throws {
        var generator = MarkdownGenerator(seed: seed)
        for _ in 0..<rounds {
            let text = generator.nestedPage(depth: 6)
            let page = try #require(parsed(Array(text.utf8)))
            expectExact(page)
            for snippet in page.snippets { #expect(snippet.code == snippet.output?.text) }
            #expect(try page.snippets.count == text.matches(of: Regex("```swift")).count)
        }
    }

    @Test func `random bytes are no page`() {
        var generator = MarkdownGenerator(seed: seed)
        for round in 0..<rounds { #expect(parsed(generator.bytes(count: 20 + round % 500)) == nil) }
    }

    @Test(arguments: ["> ", "- ", "1. ", "*a **b ", "[", "![", "<", "`", "$", "{", "\\", "|"])
    func `a mark repeated many times takes no stack and little time`(mark: String) {
        let start = ContinuousClock.now
        let text = "# T\n\n" + String(repeating: mark, count: 20_000) + "x\n"
        _ = diagnostics(text)
        #expect(start.duration(to: .now) < .seconds(60))
    }

    @Test func `nesting that is too deep is told at its line`() {
        let found = diagnostics("# T\n\n" + String(repeating: "> ", count: 5000) + "x\n")
        #expect(found.map(\.position?.line) == [3])
        #expect(found.first?.message.contains("nested more than 64 deep") == true)
        let emphasis = diagnostics(
            "# T\n\n" + String(repeating: "*a **b ", count: 5000)
                + String(repeating: "c** d*", count: 5000))
        #expect(emphasis.first?.message.contains("nested more than 64 deep") == true)
    }

    @Test func `deep YAML in a quiz is told`() {
        let deep = String(repeating: "[", count: 100_000)
        #expect(!diagnostics("# T\n\n```quiz\nkind: \(deep)\n```\n").isEmpty)
    }

    @Test func `a file with a line of 100 MB is refused by its size`() {
        let bytes = [UInt8](repeating: 0x61, count: 100_000_000)
        let error = #expect(throws: Diagnostics.self) { try SourceFile.read(bytes, path: "p.md") }
        #expect(error?.all.first?.message.contains("100000000 bytes") == true)
    }

    @Test func `twice the text takes about twice the time`() throws {
        let part = """
            Text with $a*b$ and `code`[^1] and [a link](b.md).

            | a | b |
            |---|---|
            | c | $|d|$ |

            - ```swift
              print(1)
              ```
              ```output
              1
              ```

            > [!NOTE]
            > $$ x $$


            """
        func time(_ count: Int) throws -> Duration {
            let text = "# T\n\n" + String(repeating: part, count: count) + "[^1]: Note.\n"
            let source = SourceFile(path: "p.md", text: text)
            // The quickest of several: what else the machine does counts least in it.
            let times = try (0..<5).map { _ in
                try ContinuousClock().measure { _ = try Page.parse(source) }
            }
            return times.min() ?? .zero
        }
        // Four times the text; quadratic time would be sixteen times as long.
        let ratio = try time(800) / time(200)
        #expect(ratio < 12)
    }
}
