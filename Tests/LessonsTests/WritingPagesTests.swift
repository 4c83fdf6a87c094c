import Foundation
import Testing

@testable import Lessons

/// The page for authors shows all that a page can have, and what it shows is what it runs.
@Suite struct WritingPagesTests {
    private let page: Page

    init() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        page = try Page.parse(DiskFolder(root).source("docs/writing-pages.md"))
    }

    @Test func `below each example stands the same text, live`() {
        let examples = page.blocks.compactMap { block in
            if case .code("markdown", let text) = block { text } else { nil }
        }
        #expect(examples.count > 10)
        for example in examples {
            #expect(page.source.text.contains("````\n\n\(example)\n"), "\(example)")
        }
    }

    @Test(arguments: SnippetOptions.words + ExpectedOutput.words)
    func `every word of a fence is explained`(word: String) {
        #expect(
            ["`\(word)`", "`\(word)"].contains { page.source.text.contains($0) }, "\(word)")
    }

    @Test(arguments: QuestionKind.allCases)
    func `every kind of question is explained`(kind: QuestionKind) {
        #expect(page.source.text.contains("| `\(kind.rawValue)` |"))
        for field in kind.keys { #expect(page.source.text.contains(field), "\(field)") }
    }
}
