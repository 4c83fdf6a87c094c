import Foundation
import Testing

@testable import Lessons

@Suite struct SnippetListingTests {
    private func entries(_ text: String) throws -> [SnippetListing.Entry] {
        let page = try Page.parse(SourceFile(path: "p.md", text: text))
        return SnippetListing([page]).files[0].snippets
    }

    @Test func `all that was read of a snippet is listed`() throws {
        let text = """
            # Page

            ```swift hide scope=net timeout=5
            let a = 1
            // hide
            print(a)
            // show
            ```
            ```output tol=0.5
            1
            ```
            ```python
            print(1.4)
            ```
            ```output
            1.4
            ```
            """
        let entry = try #require(try entries(text).first)
        #expect((entry.number, entry.mode, entry.scope) == (1, "run", "net"))
        #expect(entry.isHidden)
        #expect(entry.timeout == 5)
        #expect((entry.firstLine, entry.hiddenLines) == (4, [5, 6, 7]))
        #expect(entry.output?.text == "1\n")
        #expect(entry.output?.tolerance == 0.5)
        #expect(entry.twin?.code == "print(1.4)\n")
        #expect(entry.twin?.output?.firstLine == 16)
        let bytes = Array(text.utf8)[entry.range.start..<entry.range.end]
        #expect(String(decoding: bytes, as: UTF8.self).hasPrefix("```swift hide"))
    }

    @Test func `comments, copies and sweeps are listed`() throws {
        let listed = try entries(
            """
            # Page

            ```swift alone include=a.swift#part
            print(1)  // Prints "1"
            ```

            ```swift sweep lr=[1,2]
            let b = lr  // → 1
            ```
            """)
        #expect(listed[0].scope == "alone")
        #expect(listed[0].include == "a.swift#part")
        #expect(listed[0].comments.map(\.kind) == ["prints"])
        #expect(listed[1].sweep?.settings == ["1", "2"])
        #expect(listed[1].comments.map(\.text) == ["1"])
    }

    @Test func `the JSON gives the same listing back`() throws {
        let page = try Page.parse(
            SourceFile(path: "p.md", text: "# Page\n\n```swift trap\nfatalError()\n```\n"))
        let listing = SnippetListing([page])
        let data = try JSONEncoder().encode(listing)
        #expect(try JSONDecoder().decode(SnippetListing.self, from: data) == listing)
        #expect(listing.format == "workbook-snippets/1")
    }
}
