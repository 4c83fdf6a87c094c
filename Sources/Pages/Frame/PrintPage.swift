import Lessons

extension Site {
    /// The whole course on one page, for paper, of the pages' sheets.
    func printPage(of sheets: [String]) -> SiteFile {
        let address = Self.printPath
        let html = theme.page(
            "print",
            frame(at: address).merging([
                "title": .text(course.title), "lede": .text(course.lede),
                "formulas": formulas.styles.isEmpty ? .nothing : "formulas",
                "contents": .fragment(lessons.map(printedContents)),
                "pages": .fragment(sheets.map(HTML.markup)),
                "receipt": receipt.html(pages: pages.map(\.page)),
            ]) { _, new in new })
        return SiteFile(path: address, bytes: Array(html.utf8))
    }

    private func printedContents(_ lesson: SiteLesson) -> HTML {
        let rows = lesson.pages.map { page in
            element(
                "li", [:],
                element(
                    "a", ["href": "#\(page.writer.salt)"],
                    "\(page.page.number)\u{2002}\(page.page.title)"))
        }
        return [
            element("h2", [:], "\(lesson.lesson.number)\u{2002}\(lesson.lesson.title)"),
            .element("ul", [:], rows),
        ]
    }

    /// A page as one sheet among those of the other pages.
    func printed(_ page: SitePage, in lesson: SiteLesson, body: HTML) -> HTML {
        let parts: HTML = [
            page.writer.head(lesson: lesson.lesson, course: course, exercises: page.exercises),
            body,
        ]
        return element(
            "section", ["class": "sheet", "id": "\(page.writer.salt)"],
            parts.together(on: page.writer.salt))
    }
}

extension HTML {
    /// A page's parts as they stand among those of other pages: ids, groups and links carry the page's name.
    fileprivate func together(on page: String) -> HTML {
        switch self {
        case .text, .markup: return self
        case .fragment(let parts): return .fragment(parts.map { $0.together(on: page) })
        case .element(let name, var attributes, let children):
            for key in ["id", "name", "aria-labelledby"] {
                if case .text(let value) = attributes[key] { attributes[key] = "\(page):\(value)" }
            }
            if case .text(let link) = attributes["href"] {
                attributes["href"] = .text(linkOnOnePage(link, from: page))
            }
            if case .text(let label) = attributes["aria-label"], attributes["role"] == "region" {
                attributes["aria-label"] = "\(label) of \(page)"
            }
            return .element(name, attributes, children.map { $0.together(on: page) })
        }
    }
}

/// What a link becomes where all pages are one.
private func linkOnOnePage(_ link: String, from page: String) -> String {
    if link.hasPrefix("#") { return "#\(page):\(link.dropFirst())" }
    guard link.hasPrefix("../"), let end = link.firstRange(of: ".html") else { return link }
    let target = String(link[..<end.lowerBound].dropFirst(3))
    let fragment = link[end.upperBound...]
    if target == "index" { return "index.html\(fragment)" }
    return fragment.isEmpty ? "#\(target)" : "#\(target):\(fragment.dropFirst())"
}
