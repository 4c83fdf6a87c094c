import Lessons

extension Site {
    /// The page that the course begins with.
    var coursePage: SiteFile {
        let html = theme.page(
            "course",
            frame(at: Self.coursePath).merging([
                "title": .text(course.title), "lede": .text(course.lede),
                "facts": .text(facts(of: pages)), "start": start(pages),
                "formulas": .nothing, "sample": sample(from: pages),
                "lessons": .fragment(lessons.map(section)),
                "receipt": receipt.html(pages: pages.map(\.page)),
            ]) { _, new in new })
        return SiteFile(path: Self.coursePath, bytes: Array(html.utf8))
    }

    /// "36 pages, 39 exercises, 242 points."
    private func facts(of pages: [SitePage]) -> String {
        let exercises = pages.reduce(0) { $0 + $1.exercises.count }
        let points = pages.reduce(0) { $0 + $1.points }
        let counts = [(pages.count, "page"), (exercises, "exercise"), (points, "point")]
        return counts.filter { $0.0 > 0 }.map { count($0.0, $0.1) }.joined(separator: ", ") + "."
    }

    private func start(_ pages: [SitePage]) -> HTML {
        guard let first = pages.first else { return .nothing }
        return element(
            "a", ["class": "button primary", "href": "\(first.address)"],
            "Start at \(first.page.number)")
    }

    /// A snippet of the course that shows what a run says, and where it is from: the first with settings to choose
    /// from, or else with a loop, or else with a value.
    private func sample(from pages: [SitePage]) -> HTML {
        let shown = pages.lazy.flatMap { page in
            page.page.snippets.lazy.filter { !$0.options.isHidden }.map { (page, $0) }
        }
        let sample =
            shown.first { $1.options.sweep != nil }
            ?? shown.first { page, snippet in
                page.writer.values(of: snippet).contains { $0.count > 1 }
            }
            ?? shown.first { page, snippet in !page.writer.values(of: snippet).isEmpty }
        guard let (page, snippet) = sample else { return .nothing }
        let place = "\(page.address)#snippet.\(snippet.number)"
        return [
            page.writer.codeBlock(snippet),
            element(
                "p", ["class": "ui soft"], "From ",
                element("a", ["href": "\(place)"], .text("\(page.page.number) \(page.shortTitle)"))),
        ]
    }

    private func section(_ lesson: SiteLesson) -> HTML {
        let rows = lesson.pages.map { page in
            element("li", [:], link(to: page, from: Self.coursePath).counting(page))
        }
        let cells = lesson.pages.map { _ in element("i") }
        return element(
            "section", ["class": "lesson", "aria-labelledby": "\(lesson.lesson.id)"],
            element(
                "div", [:],
                element(
                    "h3", ["id": "\(lesson.lesson.id)"],
                    element("span", ["class": "no"], "\(lesson.lesson.number)"),
                    .text(lesson.lesson.title)),
                element("p", [:], .text(lesson.lesson.summary)),
                element(
                    "div", ["class": "progress ui soft", "hidden": true],
                    .element("div", ["class": "steps", "aria-hidden": "true"], cells),
                    element("span"))),
            .element("ul", ["class": "ui"], rows))
    }
}

extension HTML {
    /// A row that also says how many points its page has.
    fileprivate func counting(_ page: SitePage) -> HTML {
        guard case .element(let name, var attributes, let children) = self else { return self }
        attributes["data-points"] = "\(page.points)"
        return .element(name, attributes, children)
    }
}
