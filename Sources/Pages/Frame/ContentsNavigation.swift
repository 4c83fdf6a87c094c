import Lessons

extension Site {
    /// The lessons and their pages, as they are listed at the left of a page.
    ///
    /// A large course lists the pages of the current lesson alone, or its pages would grow with its number of pages.
    func contents(around current: SitePage) -> HTML {
        let isLarge = pages.count > Self.fullyListed
        let lists = lessons.map { lesson in
            let isCurrent = lesson.pages.contains { $0.address == current.address }
            if isLarge, !isCurrent { return summary(of: lesson, from: current.address) }
            return element(
                "details", ["open": isCurrent ? .present : .absent],
                element(
                    "summary", [:], "\(lesson.lesson.number)\u{2002}\(lesson.lesson.title)",
                    element("span", ["class": "of", "hidden": true])),
                .element("ul", [:], lesson.pages.map { row($0, current: current) }))
        }
        return element(
            "nav",
            ["class": "contents ui", "id": "site.contents", "aria-label": "Course contents"],
            element("a", ["class": "close", "href": "#site.main"], "Close"), .fragment(lists))
    }

    /// Up to so many pages, each page lists all of them.
    static var fullyListed: Int { 150 }

    /// A lesson as one link, to its place on the course page.
    private func summary(of lesson: SiteLesson, from address: String) -> HTML {
        let course = addresses.relative(Self.coursePath, from: address)
        return element(
            "p", ["class": "other"],
            element(
                "a", ["href": "\(course)#\(lesson.lesson.id)"],
                "\(lesson.lesson.number)\u{2002}\(lesson.lesson.title)"))
    }

    private func row(_ page: SitePage, current: SitePage) -> HTML {
        guard page.address == current.address else {
            return element("li", [:], link(to: page, from: current.address))
        }
        let here = page.writer.sections(with: page.exercises).map {
            element("li", [:], element("a", ["href": "#\($0.id)"], page.writer.inlines($0.title)))
        }
        return element(
            "li", [:], link(to: page, from: current.address, isCurrent: true),
            here.isEmpty ? .nothing : .element("ul", ["class": "here"], here))
    }

    /// A row: number, title, and room for the mark that the script sets.
    func link(to page: SitePage, from address: String, isCurrent: Bool = false) -> HTML {
        element(
            "a",
            [
                "class": "row", "href": "\(addresses.relative(page.address, from: address))",
                "data-page": "\(addresses.name(of: page.page))",
                "aria-current": isCurrent ? "page" : .absent,
            ],
            element("span", [:], .text(page.page.number)),
            element("span", [:], .text(page.shortTitle)))
    }
}
