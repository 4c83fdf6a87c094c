import Lessons

extension Site {
    /// A lesson page, whole, around its body.
    func lessonPage(_ page: SitePage, in lesson: SiteLesson, body: HTML) -> String {
        let writer = page.writer
        return theme.page(
            "lesson",
            frame(at: page.address).merging([
                "title": .text("\(page.page.number) \(page.shortTitle) · \(course.title)"),
                "formulas": page.hasFormulas ? "formulas" : .nothing,
                "contents": contents(around: page),
                "head": writer.head(
                    lesson: lesson.lesson, course: course, exercises: page.exercises),
                "body": body,
                "sections": writer.sectionsNavigation(exercises: page.exercises),
                "turn": turn(at: page), "receipt": receipt.html(of: page.page),
            ]) { _, new in new })
    }

    /// What all pages have in common.
    func frame(at address: String) -> [String: HTML] {
        [
            "language": .text(course.language), "course": .text(course.title),
            "root": .text(addresses.relative("", from: address)),
        ]
    }

    /// Previous and next.
    private func turn(at page: SitePage) -> HTML {
        guard let place = order[page.address] else { return .nothing }
        let previous =
            place > 0 ? step(to: pages[place - 1], from: page, "prev", "Previous") : .nothing
        let next =
            place + 1 < pages.count
            ? step(to: pages[place + 1], from: page, "next", "Next") : .nothing
        return [previous, next]
    }

    private func step(
        to target: SitePage, from page: SitePage, _ relation: String, _ word: String
    ) -> HTML {
        element(
            "a",
            [
                "href": "\(addresses.relative(target.address, from: page.address))",
                "rel": "\(relation)",
            ],
            element("small", ["class": "ui"], .text(word)),
            element("span", [:], "\(target.page.number) \(target.shortTitle)"))
    }
}

extension SitePage {
    /// Whether the page needs the styles of the formulas.
    var hasFormulas: Bool {
        !page.formulas.isEmpty || exercises.contains { !$0.formulas.isEmpty }
    }
}
