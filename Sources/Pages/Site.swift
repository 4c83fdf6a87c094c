import Checking
import Lessons

/// A file of the finished site.
public struct SiteFile: Sendable, Hashable {
    /// Its path from the site's root, with `/` between its parts.
    public var path: String
    /// Its bytes.
    public var bytes: [UInt8]

    /// A file.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}

/// A course on its way to being read: a value from which all files of the site follow, byte for byte.
public struct Site: Sendable {
    /// The course with its lessons in order.
    public let course: Course
    let lessons: [SiteLesson]
    /// All pages as they are read, and the place of each by its address.
    let pages: [SitePage]
    let order: [String: Int]
    let theme: Theme
    let formulas: FormulaSheet
    let receipt: Receipt
    let addresses: Addresses

    /// A site.
    ///
    /// - Parameters:
    ///   - course: the course with its lessons in order.
    ///   - pages: its pages with their runs; one that no lesson names is left out.
    ///   - exercises: its exercises, shown on the pages that they name.
    ///   - theme: the templates, styles and scripts.
    ///   - formulas: the formulas of all pages, rendered.
    ///   - receipt: what the pages were made with.
    public init(
        course: Course, pages: [CheckedPage], exercises: [Exercise], theme: Theme,
        formulas: FormulaSheet, receipt: Receipt
    ) {
        self.course = course
        self.theme = theme
        self.formulas = formulas
        self.receipt = receipt
        let addresses = Addresses(course: course, exercises: exercises)
        let byPath = Dictionary(pages.map { ($0.page.source.path, $0) }) { first, _ in first }
        let byPage = Dictionary(grouping: exercises) { $0.page ?? "" }
        let lessons = course.lessons.map { lesson in
            SiteLesson(
                lesson: lesson,
                pages: lesson.pages.compactMap { byPath[$0] }.map { page in
                    SitePage(
                        writer: PageWriter(
                            checked: page, formulas: formulas, addresses: addresses),
                        address: addresses.address(of: page.page),
                        exercises: byPage[page.page.source.path] ?? [])
                })
        }
        self.lessons = lessons
        self.pages = lessons.flatMap(\.pages)
        order = Dictionary(self.pages.enumerated().map { ($1.address, $0) }) { first, _ in first }
        self.addresses = addresses
    }

    /// Where a Markdown file of the course stands in the site, with the place on the page where it needs one:
    /// `lesson1/04-changing-shape.html`.
    public func address(ofFile path: String) -> String? { addresses.address(ofFile: path) }

    /// All files of the site, ordered by path.
    public var files: [SiteFile] {
        let sheets = sheets
        let pages = [coursePage, printPage(of: sheets.map(\.printed))] + sheets.map(\.file)
        return (pages + assets + [searchFile]).sorted { $0.path < $1.path }
    }

    /// One file of the site, made alone; `nil` where the site has none of this path.
    ///
    /// It equals the one among `files`. Whoever shows a few pages of a large course asks here.
    public func file(at path: String) -> SiteFile? {
        switch path {
        case Self.coursePath: return coursePage
        case Self.printPath: return printPage(of: sheets.map(\.printed))
        case Self.searchPath: return searchFile
        default:
            guard let place = order[path] else { return assets.first { $0.path == path } }
            let lesson = lessons.first { $0.pages.contains { $0.address == path } }
            return lesson.map { sheet(of: pages[place], in: $0).file }
        }
    }

    /// The addresses of the files that are not of one page alone.
    static let coursePath = "index.html"
    static let printPath = "print.html"
    private static let searchPath = "search-index.js"

    private var sheets: [(file: SiteFile, printed: String)] {
        lessons.flatMap { lesson in lesson.pages.map { sheet(of: $0, in: lesson) } }
    }

    private var searchFile: SiteFile {
        let index = SearchIndex(lessons: lessons, addresses: addresses)
        return SiteFile(path: Self.searchPath, bytes: Array(index.script.utf8))
    }

    /// What is copied: the files of the theme and of the formulas.
    private var assets: [SiteFile] {
        theme.assets.map { SiteFile(path: $0.key, bytes: $0.value) } + formulaFiles
    }

    /// The style sheet of the formulas and the fonts that it names.
    private var formulaFiles: [SiteFile] {
        guard !formulas.styles.isEmpty else { return [] }
        let styles = SiteFile(path: "formulas/formulas.css", bytes: Array(formulas.styles.utf8))
        return [styles]
            + formulas.fonts.map { SiteFile(path: "formulas/fonts/\($0.key)", bytes: $0.value) }
    }

    /// A page as a file of its own and as a part of the page that is printed: its body is made once for both.
    private func sheet(
        of page: SitePage, in lesson: SiteLesson
    ) -> (file: SiteFile, printed: String) {
        let body = page.writer.body(exercises: page.exercises).withUniqueNames
        let html = lessonPage(page, in: lesson, body: body)
        return (
            SiteFile(path: page.address, bytes: Array(html.utf8)),
            printed(page, in: lesson, body: body).rendered
        )
    }
}

/// A lesson with its pages.
struct SiteLesson {
    var lesson: Lesson
    var pages: [SitePage]
}

/// A page with its exercises.
struct SitePage {
    var writer: PageWriter
    /// Its address from the site's root.
    var address: String
    var exercises: [Exercise]

    var page: Page { writer.page }
    /// What the navigation calls it.
    var shortTitle: String { page.settings.short ?? page.title }
    /// The points of its questions.
    var points: Int { page.questions.reduce(0) { $0 + $1.points } }
}
