import Foundation
import Testing

/// Files that know nothing of the workbook, in a folder that is no course.
@Suite struct PlainMarkdownTests {
    private let workshop: Workshop

    init() throws {
        workshop = try Workshop("plain")
        try workshop.write("// swift-tools-version: 6.2\n", to: "Package.swift")
        try workshop.write(
            """
            Badges come before any title here.

            ```swift
            let sum = 1 + 2
            print(sum)
            ```

            - In a list:

              ```swift
              print(sum * 2)  // Prints "6"
              ```
            """, to: "docs/guide.md")
        try workshop.write("No code here.\n", to: "docs/empty.md")
    }

    @Test func `a folder is checked, and nothing has to say what it prints`() throws {
        let result = try workshop.run("verify", "docs")
        #expect(result.code == 0, "\(result.errors)")
        #expect(result.output.hasPrefix("1 page with 2 snippets"))
    }

    @Test func `what is written is compared, at its line`() throws {
        let text = try workshop.text("docs/guide.md").replacing("\"6\"", with: "\"7\"")
        try workshop.write(text, to: "docs/guide.md")
        let result = try workshop.run("verify", "docs/guide.md")
        #expect(result.code == 1)
        #expect(result.errors.contains("docs/guide.md:11"))
    }

    @Test func `snippets that repeat their names stand alone when asked to`() throws {
        try workshop.write("```swift\nlet a = 1\n```\n\n```swift\nlet a = 2\n```\n", to: "a.md")
        #expect(try workshop.run("verify", "a.md").code == 1)
        #expect(try workshop.run("verify", "a.md", "--alone").code == 0)
    }

    @Test func `a draft is read with all rules of a page`() throws {
        try workshop.write(
            """
            # A draft

            ```swift
            print(1)
            ```

            ```quiz
            kind: number
            ask: "How much is `1 + 1`?"
            answer: { swift: "1 + 1" }
            mistakes:
              - answer: 2
                why: "No."
            why: "Count."
            ```
            """, to: "draft.md")
        #expect(try workshop.run("verify", "draft.md").code == 0)
        let result = try workshop.run("verify", "draft.md", "--as-pages")
        #expect(result.code == 1)
        #expect(result.errors.contains("draft.md:4: error: "), "\(result.errors)")
        #expect(result.errors.contains("draft.md:8: error: "), "\(result.errors)")
    }

    @Test func `a copy of a file is compared with it`() throws {
        try workshop.write("let a = 1\n", to: "docs/a.swift")
        try workshop.write("```swift include=a.swift\nlet a = 2\n```\n", to: "docs/copy.md")
        #expect(try workshop.run("verify", "docs/copy.md").code == 1)
        #expect(try workshop.run("verify", "docs/copy.md", "--accept").code == 0)
        #expect(try workshop.text("docs/copy.md") == "```swift include=a.swift\nlet a = 1\n```\n")
    }

    @Test(arguments: [
        ["docs/empty.md"], ["nowhere"], ["Package.swift", "--module", "None"], [],
        ["docs/guide.md", "--alone", "--as-pages"],
    ])
    func `checking nothing is an error`(arguments: [String]) throws {
        let result = try workshop.run(["verify"] + arguments)
        #expect(result.code == 2, "\(result.output)")
        #expect(!result.errors.isEmpty)
    }

    @Test func `snippets import the module that is named`() throws {
        try workshop.write("public func twice(_ n: Int) -> Int { 2 * n }\n", to: "Twice.swift")
        try workshop.compile("Twice.swift", intoLibrary: "Twice", in: "built")
        try workshop.write(
            "```swift\nimport Twice\nprint(twice(4))\n```\n```output\n8\n```\n", to: "twice.md")
        #expect(try workshop.run("verify", "twice.md").code == 1)
        let result = try workshop.run("verify", "twice.md", "--module", "Twice", "-I", "built")
        #expect(result.code == 0, "\(result.errors)")
        let wrong = try workshop.run("verify", "twice.md", "--module", "Twice", "-I", "docs")
        #expect(wrong.code == 2)
        #expect(wrong.errors.contains("there is no Twice.swiftmodule in docs"))
    }

    @Test func `a file beside a course is checked with the course's engine`() throws {
        try workshop.writeCourse(pages: "01-one.md")
        try workshop.write("# One\n", to: Workshop.firstPage)
        let result = try workshop.run("verify", "docs/guide.md")
        #expect(result.code == 0, "\(result.errors)")
    }

    @Test func `snippets are listed as JSON without running`() throws {
        let result = try workshop.run("extract", "docs", "--json")
        #expect(result.code == 0, "\(result.errors)")
        let listing = try #require(
            try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        #expect(listing["format"] as? String == "workbook-snippets/1")
        let files = try #require(listing["files"] as? [[String: Any]])
        let snippets = try #require(files.first?["snippets"] as? [[String: Any]])
        #expect(snippets.map { $0["code"] as? String }.last == "print(sum * 2)  // Prints \"6\"\n")
        #expect(snippets.map { $0["firstLine"] as? Int } == [4, 11])
        let code = try workshop.run("extract", "docs").output
        #expect(code.hasPrefix("// docs/guide.md:4\nlet sum = 1 + 2\nprint(sum)\n"))
    }
}
