import Foundation
import Testing

@Suite struct BuildTests {
    private let workshop: Workshop

    private static let page = """
        # One

        You will add numbers.

        ```swift
        let sum = 1 + 2
        print(sum)
        ```
        ```output
        4
        ```

        The rest of the page stays as it is, with  two spaces and a tab\t.
        """

    init() throws {
        workshop = try Workshop("build")
        try workshop.writeCourse(pages: "01-one.md")
        try workshop.write(Self.page, to: Workshop.firstPage)
    }

    @Test func `a wrong output stops publishing, and a site that was there stays`() throws {
        #expect(try workshop.run("build").code == 1)
        #expect(!workshop.exists("site/public"))
        #expect(try workshop.run("build", "--accept").code == 0)
        let before = try workshop.text("site/public/lesson1/01-one.html")
        try workshop.write(Self.page, to: Workshop.firstPage)
        let again = try workshop.run("build")
        #expect(again.code == 1)
        #expect(again.errors.contains("\(Workshop.firstPage):10: error:"))
        #expect(try workshop.text("site/public/lesson1/01-one.html") == before)
    }

    @Test func `accepting changes the outputs that differ and no other byte`() throws {
        let result = try workshop.run("verify", "--accept")
        #expect(result.code == 0)
        #expect(result.output.contains("\(Workshop.firstPage):10: accepted"))
        let expected = Self.page.replacing("\n4\n", with: "\n3\n")
        #expect(try workshop.text(Workshop.firstPage) == expected)
        #expect(try workshop.run("verify").code == 0)
    }

    @Test func `a second build changes nothing, and the site needs nothing from elsewhere`() throws
    {
        _ = try workshop.run("verify", "--accept")
        #expect(try workshop.run("build").code == 0)
        let again = try workshop.run("build")
        #expect(again.output.contains("Nothing changed in site/public/index.html"))
        let page = try workshop.text("site/public/lesson1/01-one.html")
        #expect(page.contains("<samp>3"))
        #expect(
            !page.contains("src=\"http") && !page.contains("<link rel=\"stylesheet\" href=\"http"))
    }

    @Test func `the site goes where it is told to, but never over something else`() throws {
        _ = try workshop.run("verify", "--accept")
        #expect(try workshop.run("build", "--out", "elsewhere").code == 0)
        #expect(workshop.exists("elsewhere/index.html"))
        let refused = try workshop.run("build", "--out", "lessons")
        #expect(refused.code == 2)
        #expect(workshop.exists("lessons/course.yml"))
    }

    @Test func `without a compiler there is one sentence`() throws {
        let result = try workshop.run("build", environment: ["PATH": "/nowhere"])
        #expect(result.code == 2)
        #expect(result.errors.contains("no Swift compiler on PATH"))
        #expect(!workshop.exists("site/public"))
    }
}
