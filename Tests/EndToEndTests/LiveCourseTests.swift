import Foundation
import Serving
import Testing

@testable import WorkbookCLI

/// After each change of a file, what is served is what a build from nothing would make.
@Suite struct LiveCourseTests {
    private let workshop: Workshop
    private let live: LiveCourse

    private static let first = "lessons/lesson1-tensors/04-changing-shape.md"
    private static let second = "lessons/lesson1-tensors/05-second.md"
    private static let firstAddress = "lesson1/04-changing-shape.html"
    private static let secondAddress = "lesson1/05-second.html"

    init() async throws {
        workshop = try .withExercise("live")
        try workshop.write(
            Self.course(pages: "04-changing-shape.md, 05-second.md"), to: "lessons/course.yml")
        try workshop.write(
            "# Shapes\n\nA page.\n\n## Rows\n\nWords on rows.\n", to: Self.first)
        try workshop.write(
            "# Second\n\nIt follows [the rows](04-changing-shape.md#rows).\n", to: Self.second)
        live = LiveCourse(
            build: Self.build(of: workshop), workbench: Workbench(root: Self.root(of: workshop)),
            console: Console())
        await live.rebuild()
    }

    private static func course(pages: String) -> String {
        """
        title: Sums
        lessons:
          - id: lesson1
            title: Adding
            folder: lesson1-tensors
            pages: [\(pages)]
            exercises: [02-strides-and-offsets]
        """
    }

    private static func root(of workshop: Workshop) -> CourseRoot { CourseRoot(url: workshop.root) }

    private static func build(of workshop: Workshop) -> LiveBuild {
        LiveBuild(root: root(of: workshop), jobs: 2, console: Console())
    }

    /// All files of the site, as a build from nothing makes them.
    private func fresh() async throws -> [String: [UInt8]] {
        let site = try #require(await Self.build(of: workshop).make().site)
        return Dictionary(site.files.map { ($0.path, $0.bytes) }) { first, _ in first }
    }

    /// Takes a change over and expects that nothing old is served; gives the addresses of what is new.
    private func changed(by change: () throws -> Void) async throws -> Set<String> {
        let before = try await fresh()
        for path in before.keys { #expect(await live.file(at: path) == before[path], "\(path)") }
        try change()
        await live.rebuild()
        let after = try await fresh()
        for path in after.keys { #expect(await live.file(at: path) == after[path], "\(path)") }
        for path in before.keys where after[path] == nil {
            #expect(await live.file(at: path) == nil, "\(path)")
        }
        return Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
    }

    private func replace(_ old: String, by new: String, in path: String) throws {
        let text = try workshop.text(path)
        #expect(text.contains(old))
        try workshop.write(text.replacing(old, with: new), to: path)
    }

    private func text(at path: String) async -> String {
        String(decoding: await live.file(at: path) ?? [], as: UTF8.self)
    }

    private func problems() async -> [String] {
        await live.news(after: -1).problems.map(\.words)
    }

    @Test func `until the first build has ended, a page says so`() async throws {
        let live = LiveCourse(
            build: Self.build(of: workshop), workbench: Workbench(root: Self.root(of: workshop)),
            console: Console())
        let page = String(decoding: await live.file(at: Self.firstAddress) ?? [], as: UTF8.self)
        #expect(page.contains("The course is being built"))
        #expect(await live.file(at: "style.css") == self.live.file(at: "style.css"))
        #expect(await live.news(after: -1).problems.isEmpty)
        await live.rebuild()
        #expect(await live.file(at: Self.firstAddress) == self.live.file(at: Self.firstAddress))
    }

    @Test func `an edit changes its page and what shows all pages, and no other page`() async throws
    {
        let changed = try await changed { try replace("on rows", by: "on lines", in: Self.first) }
        #expect(changed == [Self.firstAddress, "print.html", "search-index.js"])
        #expect(await text(at: Self.firstAddress).contains("Words on lines."))
    }

    @Test func `a new title shows in the contents of every page`() async throws {
        _ = try await changed { try replace("# Shapes", by: "# Forms", in: Self.first) }
        #expect(await text(at: Self.secondAddress).contains("4</span><span>Forms</span>"))
        #expect(await text(at: "index.html").contains("Forms"))
    }

    @Test func `a page that is added is listed, and one that is taken away is gone`() async throws {
        let names = "04-changing-shape.md, 05-second.md"
        let added = try await changed {
            try workshop.write("# Third\n\nWords.\n", to: "lessons/lesson1-tensors/06-third.md")
            try workshop.write(
                Self.course(pages: names + ", 06-third.md"), to: "lessons/course.yml")
        }
        #expect(added.contains("lesson1/06-third.html"))
        #expect(await text(at: Self.secondAddress).contains("rel=\"next\""))
        let removed = try await changed {
            try FileManager.default.removeItem(
                at: workshop.root.appending(path: "lessons/lesson1-tensors/06-third.md"))
            try workshop.write(Self.course(pages: names), to: "lessons/course.yml")
        }
        #expect(removed == added)
    }

    @Test func `a link that an edit elsewhere breaks is told until it is mended`() async throws {
        #expect(await problems().isEmpty)
        _ = try await changed { try replace("## Rows", by: "## Lines", in: Self.first) }
        let told = await problems()
        #expect(told.count == 1)
        #expect(told.first?.contains("05-second.md:3:23: error: this link leads") == true)
        _ = try await changed { try replace("## Lines", by: "## Rows", in: Self.first) }
        #expect(await problems().isEmpty)
    }

    @Test(arguments: [
        ("exercise.md", "A tensor keeps", "A strip keeps"),
        ("checks.yml", "sizes to the right, multiplied", "products of sizes"),
        ("solution.swift", "func offset(", "/// Told to the student.\nfunc offset("),
    ])
    func `an edit of an exercise shows on its page`(
        name: String, old: String, new: String
    ) async throws {
        let file = "\(Workshop.exercise)/\(name)"
        let changed = try await changed { try replace(old, by: new, in: file) }
        #expect(changed.contains(Self.firstAddress))
        #expect(!changed.contains(Self.secondAddress))
    }

    @Test func `an exercise's own mistake is told, and the page stays as it was`() async throws {
        let before = await text(at: Self.firstAddress)
        try replace(
            "page: 04-changing-shape.md", by: "page: 4.md", in: "\(Workshop.exercise)/exercise.md")
        await live.rebuild()
        #expect(await problems().count == 1)
        #expect(await text(at: Self.firstAddress) == before)
    }

    @Test func `a template of the course's own is taken over, and gives way again`() async throws {
        let path = "site/templates/lesson.mustache"
        let changed = try await changed { try workshop.write("<main>{{title}}</main>", to: path) }
        #expect(changed == [Self.firstAddress, Self.secondAddress])
        let again = try await self.changed {
            try FileManager.default.removeItem(at: workshop.root.appending(path: path))
        }
        #expect(again == changed)
    }

    @Test(arguments: ["site/style.css", "site/serve/serve.css"])
    func `a style makes every page another version`(path: String) async throws {
        let before = await live.assets.look
        try workshop.write("p { color: red }", to: path)
        await live.rebuild()
        #expect(await live.assets.look != before)
    }

    @Test func `a copied file's change is told, wherever in the course it is`() async throws {
        let copied = "examples/double.swift"
        try workshop.write("let double = 2\n", to: copied)
        let page = try workshop.text(Self.second)
        let snippet = "```swift norun include=../../\(copied)\nlet double = 2\n```\n"
        try workshop.write("\(page)\n\(snippet)", to: Self.second)
        let build = Self.build(of: workshop)
        #expect(await build.make().diagnostics.isEmpty)
        #expect(await build.places.contains { $0.path.hasSuffix(copied) })
        try workshop.write("let double = 4\n", to: copied)
        let told = await build.make().diagnostics
        #expect(told.map(\.message) == ["This snippet differs from `../../\(copied)`."])
    }

    @Test func `a page that cannot be read is told, and shown as it was until it can be`()
        async throws
    {
        let before = await text(at: Self.firstAddress)
        try replace("# Shapes", by: "Shapes", in: Self.first)
        await live.rebuild()
        #expect(await problems().first?.contains("The page has no title.") == true)
        #expect(await text(at: Self.firstAddress) == before)
        try replace("Shapes", by: "# Shapes", in: Self.first)
        await live.rebuild()
        #expect(await problems().isEmpty)
    }
}
