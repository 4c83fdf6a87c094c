import Checking
import Lessons
import Testing

@testable import Pages

@Suite struct ContentsNavigationTests {
    @Test func `a small course lists every page on every page`() throws {
        let page = try text(pages: 20)
        #expect(page.contains("href=\"../lesson2/02-page.html\""))
    }

    @Test func `a large course lists the pages of the current lesson, and the other lessons`()
        throws
    {
        let page = try text(pages: 200)
        #expect(page.contains("href=\"../lesson1/02-page.html\""))
        #expect(!page.contains("href=\"../lesson2/02-page.html\""))
        #expect(page.contains("href=\"../index.html#lesson2\">2\u{2002}Lesson 2</a>"))
    }

    /// The first page of a course with so many pages in lessons of ten.
    private func text(pages: Int) throws -> String {
        let lessons = (1...pages / 10).map { number in
            Lesson(
                id: "lesson\(number)", number: number, title: "Lesson \(number)",
                folder: "lessons/lesson\(number)",
                pages: (1...10).map { page in
                    "lessons/lesson\(number)/\(page < 10 ? "0" : "")\(page)-page.md"
                })
        }
        let all = try lessons.flatMap { lesson in
            try lesson.pages.map { path in
                try Page.parse(
                    SourceFile(path: path, text: "# A page\n\nWords.\n"),
                    number: lesson.number(ofPage: path))
            }
        }
        let site = Site(
            course: Course(title: "Many", lessons: lessons),
            pages: all.map { CheckedPage(page: $0, transcript: .init()) }, exercises: [],
            theme: try SampleCourse.theme(), formulas: .init(),
            receipt: Receipt(toolchain: "Swift 6.3"))
        let file = try #require(site.files.first { $0.path == "lesson1/01-page.html" })
        return String(decoding: file.bytes, as: UTF8.self)
    }
}
