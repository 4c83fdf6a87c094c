import Checking
import Lessons
import Testing

@testable import Pages

@Suite struct LinkCheckTests {
    private let folder = "lessons/lesson1"

    /// What is wrong with a page of one paragraph that links there.
    private func problems(_ destination: String, text: String? = nil) throws -> [Diagnostic] {
        let source = SourceFile(
            path: SampleCourse.path, text: text ?? "# T\n\nSee [it](\(destination)).\n")
        let blocks: [Block] = [
            .heading(level: 2, [.text("Strides")], id: "strides"),
            .paragraph([.link(destination: destination, title: "", [.text("it")])]),
        ]
        var pages = try SampleCourse.site([]).lessons.flatMap(\.pages).map(\.writer.checked)
        pages[1] = CheckedPage(
            page: Page(source: source, number: "1.4", title: "T", blocks: blocks),
            transcript: .init())
        return Site(
            course: SampleCourse.course, pages: pages, exercises: [SampleCourse.exercise],
            theme: try SampleCourse.theme(), formulas: .init(), receipt: .init(toolchain: "")
        ).problems
    }

    @Test(arguments: [
        "#strides", "01-tensors.md", "../lesson2/01-slopes.md", "https://swift.org/a#b",
        "mailto:a@example.org", "../../exercises/lesson1/02-strides/exercise.md", "#exercises",
        "04-changing-shape.md#strides",
    ])
    func `a link to what is there is fine`(destination: String) throws {
        #expect(try problems(destination).isEmpty)
    }

    @Test func `a link to no page is told at its line and column, with the nearest page`() throws {
        let problem = try #require(try problems("01-tensor.md").first)
        #expect(problem.path == SampleCourse.path)
        #expect(problem.position == SourcePosition(line: 3, column: 10))
        #expect(problem.quote == "01-tensor.md")
        #expect(problem.advice == "Did you mean `01-tensors.md`?")
    }

    @Test func `a link to a section that is not there is told with the nearest one`() throws {
        for link in ["#stride", "04-changing-shape.md#stride"] {
            let problem = try #require(try problems(link).first)
            #expect(problem.message == "this link leads to a section that is not there")
            #expect(problem.advice == "Did you mean `strides`?")
        }
    }

    @Test(arguments: ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd"])
    func `a link of a dangerous kind is an error and no link on the page`(link: String) throws {
        #expect(try problems(link).first?.message == "links of this kind are not let through")
        let html = SampleCourse.writer().inlines([
            .link(destination: link, title: "", [.text("it")])
        ])
        #expect(html.rendered == "it")
    }

    @Test func `of two equal links the second one's place is found`() {
        let source = SourceFile(path: "p.md", text: "[a](x.md)\n[b](x.md)\n")
        #expect(source.position(of: "x.md", occurrence: 2) == SourcePosition(line: 2, column: 5))
        #expect(source.position(of: "x.md", occurrence: 3) == nil)
    }

    @Test func `links become ways from page to page`() {
        let links: [Inline] = [
            .link(destination: "../lesson2/01-slopes.md#a", title: "", [.text("b")])
        ]
        #expect(
            SampleCourse.writer().inlines(links).rendered
                == "<a href=\"../lesson2/01-slopes.html#a\">b</a>")
    }

    @Test func `a formula that cannot be read is told at its place`() throws {
        let source = SourceFile(path: SampleCourse.path, text: "# T\n\nThe $\\frac{1}{$ here.\n")
        let formula = Formula(tex: "\\frac{1}{", isDisplay: false)
        let page = Page(
            source: source, title: "T", blocks: [.paragraph([.formula(formula.tex)])])
        let site = Site(
            course: SampleCourse.course,
            pages: [CheckedPage(page: page, transcript: .init())], exercises: [],
            theme: try SampleCourse.theme(),
            formulas: FormulaSheet(errors: [formula: "expected '}'"]),
            receipt: .init(toolchain: ""))
        let problem = try #require(site.problems.first)
        #expect(problem.position == SourcePosition(line: 3, column: 6))
        #expect(problem.message == "KaTeX cannot read this formula: expected '}'")
    }
}
