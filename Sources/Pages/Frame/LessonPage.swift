import Lessons

/// A section of a page, as the navigation names it.
struct Section: Hashable {
    var id: String
    var title: [Inline]
}

extension PageWriter {
    /// The page's sections: its headings of level 2.
    var sections: [Section] {
        page.blocks.compactMap {
            if case .heading(2, let title, let id) = $0 {
                Section(id: id, title: title)
            } else {
                nil
            }
        }
    }

    /// The sections with the one that the exercises add.
    func sections(with exercises: [Exercise]) -> [Section] {
        exercises.isEmpty || endsWithExercises
            ? sections : sections + [Section(id: "exercises", title: [.text("Exercises")])]
    }

    /// Title, lede and facts, between two rules of white space.
    func head(lesson: Lesson, course: Course, exercises: [Exercise]) -> HTML {
        let root = addresses.relative(Site.coursePath, from: addresses.address(of: page))
        return element(
            "header", ["class": "head"],
            element(
                "p", ["class": "crumb ui soft"],
                element("a", ["href": "\(root)"], .text(course.title)), " / ",
                element("a", ["href": "\(root)#\(lesson.id)"], "\(lesson.number) \(lesson.title)")),
            element(
                "h1", [:], element("span", ["class": "no"], .text(page.number)), .text(page.title)),
            lede.map { element("p", ["class": "lede"], inlines($0)) } ?? .nothing,
            element("p", ["class": "ui soft"], .text(facts(exercises))))
    }

    /// The blocks under the head, the exercises and the footnotes.
    func body(exercises: [Exercise]) -> HTML {
        let text = lede == nil ? page.blocks : Array(page.blocks.dropFirst())
        return element(
            "article", ["class": "prose", "data-salt": "\(salt)"],
            needsScript, blocks(text), self.exercises(exercises),
            footnotes.list { blocks($0) })
    }

    /// "On this page".
    func sectionsNavigation(exercises: [Exercise]) -> HTML {
        let items = sections(with: exercises).map {
            element("li", [:], element("a", ["href": "#\($0.id)"], inlines($0.title)))
        }
        guard !items.isEmpty else { return .nothing }
        return element(
            "nav", ["class": "sections ui", "aria-labelledby": "site.onpage"],
            element("p", ["id": "site.onpage"], "On this page"), .element("ul", [:], items))
    }

    private var lede: [Inline]? {
        if case .paragraph(let text)? = page.blocks.first { text } else { nil }
    }

    private var needsScript: HTML {
        page.questions.isEmpty
            ? .nothing
            : element(
                "noscript", [:],
                element(
                    "p", ["class": "ui soft"],
                    "The quiz is checked in the page, which needs scripts. All else works without.")
            )
    }

    /// "About 25 minutes. 7 snippets, each one run and checked. 5 questions, 10 points."
    private func facts(_ exercises: [Exercise]) -> String {
        let shown = page.snippets.count { !$0.options.isHidden }
        let points = page.questions.reduce(0) { $0 + $1.points }
        return [
            page.settings.minutes.map { "About \($0) minutes." },
            shown == 0 ? nil : "\(count(shown, "snippet")), each one run and checked.",
            points == 0
                ? nil : "\(count(page.questions.count, "question")), \(count(points, "point")).",
            exercises.isEmpty ? nil : "\(count(exercises.count, "exercise")).",
        ].compactMap(\.self).joined(separator: " ")
    }
}

/// "1 page", "2 pages", never broken between the two.
func count(_ number: Int, _ thing: String) -> String {
    "\(number)\u{A0}\(thing)\(number == 1 ? "" : "s")"
}
