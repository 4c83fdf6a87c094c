import Foundation
import Lessons
import Testing

@testable import Execution

@Suite struct TokensTests {
    /// The tokens of a page as `text:kind:type`, by line.
    func words(_ page: Page, _ tokens: [Token]) -> [String] {
        tokens.map { token in
            let line = Array(page.source.line(token.line).utf8)
            let columns = token.columns.lowerBound - 1..<token.columns.upperBound - 1
            let text = String(decoding: line[columns], as: UTF8.self)
            return "\(text):\(token.kind)" + (token.type.map { ":\($0)" } ?? "")
        }
    }

    @Test func `words have colours, and names have types`() async throws {
        let markdown = """
            - An item.

              ```swift
              let list = [1, 2] // two
              struct Point { var x = 0.5 }
              let point: Point = Point()
              print(list.count, "é\\(point.x)")
              ```

            Prose, then

            ```swift trap
            let far = list[5]
            ```
            """
        let transcript = try await TestCourse.run(markdown)
        let page = try TestCourse.page(markdown)
        #expect(
            words(page, transcript.tokens) == [
                "let:keyword", "list:name:[Int]", "1:literal", "2:literal", "// two:comment",
                "struct:keyword", "Point:name", "var:keyword", "x:name:Double", "0.5:literal",
                "let:keyword", "point:name:Point", "Point:type", "Point:type",
                "print:name:(Any..., String, String) -> ()", "list:name:[Int]", "count:name:Int",
                "\"é:literal", "point:name:Point", "x:name:Double", "\":literal",
                "let:keyword", "far:name:Int", "list:name:[Int]", "5:literal",
            ])
    }

    @Test func `a snippet that does not compile has colours all the same`() async throws {
        let markdown = "```swift error\nlet x: Int = \"no\"\n```"
        let transcript = try await TestCourse.run(markdown)
        #expect(
            words(try TestCourse.page(markdown), transcript.tokens) == [
                "let:keyword", "x:name", "Int:type", "\"no\":literal",
            ])
    }

    @Test func `without an editor service the spelling decides`() {
        let text = """
            @main struct A { let n = 1...2.5 } // c
            /* a /* b */
            c */ let s = #"a"b"# + "\\"x" + \"""
            y
            \"""
            if #available(x) { Foo.bar(self) }
            """
        let page = Page(source: SourceFile(path: "", text: text), title: "")
        let tokens = TokenMaker(text: text, lines: Set(1...6)).tokens()
        #expect(
            words(page, tokens) == [
                "@main:keyword", "struct:keyword", "A:type", "let:keyword", "n:name", "1:literal",
                "2.5:literal", "// c:comment", "/* a /* b */:comment", "c */:comment",
                "let:keyword",
                "s:name", "#\"a\"b\"#:literal", "\"\\\"x\":literal", "\"\"\":literal", "y:literal",
                "\"\"\":literal", "if:keyword", "#available:keyword", "x:name", "Foo:type",
                "bar:name", "self:keyword",
            ])
    }

    @Test func `an unfinished text is lexed to its end`() {
        for text in ["\"abc", "/* a", "\"\"\"\nabc", "#", "@", "1.", "\"\\", "#\"a"] {
            let words = SwiftLexer.words(of: text)
            #expect(words.allSatisfy { $0.range.upperBound <= text.utf8.count })
        }
    }
}
