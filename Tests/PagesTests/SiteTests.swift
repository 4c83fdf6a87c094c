import Foundation
import Checking
import Lessons
import Testing

@testable import Pages

@Suite struct SiteTests {
    @Test func `equal input gives the same bytes`() throws {
        let blocks: [Block] = [.paragraph([.text("A")]), .heading(level: 2, [.text("B")], id: "b")]
        let (one, two) = (try SampleCourse.site(blocks), try SampleCourse.site(blocks))
        #expect(one.files == two.files)
    }

    @Test func `a file that is made alone is the one among all files`() throws {
        let site = try SampleCourse.site([
            .heading(level: 2, [.text("B")], id: "b"),
            .snippet(SampleCourse.snippet(code: "let a = 1\n")),
        ])
        for file in site.files { #expect(site.file(at: file.path) == file, "\(file.path)") }
        #expect(site.file(at: "lesson1/none.html") == nil)
        #expect(site.file(at: "") == nil)
    }

    @Test func `the site has the course page, the lesson pages and the theme's files`() throws {
        let paths = try SampleCourse.site([]).files.map(\.path)
        #expect(paths == paths.sorted())
        let pages = paths.filter { $0.hasSuffix(".html") }
        #expect(
            pages == [
                "index.html", "lesson1/01-tensors.html", "lesson1/04-changing-shape.html",
                "lesson2/01-slopes.html", "print.html",
            ])
        #expect(paths.contains("style.css") && paths.contains("script.js"))
        #expect(!paths.contains { $0.contains("mustache") })
    }

    @Test func `previous and next lead through the lessons in order`() throws {
        let html = try SampleCourse.site([]).text(of: "lesson1/04-changing-shape.html")
        #expect(
            html.contains(
                "<a href=\"../lesson1/01-tensors.html\" rel=\"prev\"><small class=\"ui\">Previous</small><span>1.1 What a tensor is</span></a>"
            ))
        #expect(html.contains("<a href=\"../lesson2/01-slopes.html\" rel=\"next\">"))
    }

    @Test func `the first page has no previous one and the last no next one`() throws {
        let site = try SampleCourse.site([])
        #expect(!site.text(of: "lesson1/01-tensors.html").contains("rel=\"prev\""))
        #expect(!site.text(of: "lesson2/01-slopes.html").contains("rel=\"next\""))
    }

    @Test func `the contents mark the page and open its lesson alone`() throws {
        let html = try SampleCourse.site([]).text(of: "lesson1/04-changing-shape.html")
        #expect(html.components(separatedBy: "aria-current=\"page\"").count == 2)
        #expect(html.contains("<details open><summary>1\u{2002}Tensors"))
        #expect(html.contains("<details><summary>2\u{2002}Autograd"))
    }

    @Test func `lines that a snippet hides are not shown`() throws {
        var snippet = SampleCourse.snippet(
            code: "let shown = 1\n// hide\nlet unseen = 2\n// show\n")
        snippet.hiddenLines = [1, 2, 3]
        let html = try SampleCourse.site([.snippet(snippet)])
            .text(of: "lesson1/04-changing-shape.html")
        #expect(html.contains("shown"))
        #expect(!html.contains("unseen"))
    }

    @Test func `the head tells time, snippets, questions and exercises`() throws {
        let blocks: [Block] = [
            .paragraph([.text("The lede.")]),
            .snippet(SampleCourse.snippet(code: "let a = 1\n")),
            .snippet(SampleCourse.snippet(2, code: "\n", options: .init(isHidden: true))),
        ]
        let html = try SampleCourse.site(blocks).text(of: "lesson1/04-changing-shape.html")
        #expect(html.contains("<p class=\"lede\">The lede.</p>"))
        #expect(
            html.contains(
                "About 25 minutes. 1\u{A0}snippet, each one run and checked. 1\u{A0}exercise."))
    }

    @Test func `titles of all kinds are shown and never run`() throws {
        let hostile = "<img src=x onerror=alert(1)>\"\u{301}"
        var site = try SampleCourse.site([])
        var course = site.course
        course.title = hostile
        course.lede = hostile
        course.lessons[0].title = hostile
        site = Site(
            course: course, pages: site.lessons.flatMap(\.pages).map(\.writer.checked),
            exercises: [], theme: site.theme, formulas: .init(),
            receipt: Receipt(toolchain: hostile))
        for file in site.files where file.path.hasSuffix(".html") {
            let html = String(decoding: file.bytes, as: UTF8.self)
            #expect(!html.contains("<img"))
            #expect(!html.utf8.contains("\"\u{301}".utf8))
        }
    }
}

extension String.UTF8View {
    /// Whether these bytes occur in a row.
    fileprivate func contains(_ other: String.UTF8View) -> Bool {
        let (all, sought) = (Array(self), Array(other))
        return all.indices.contains { all[$0...].starts(with: sought) }
    }
}
