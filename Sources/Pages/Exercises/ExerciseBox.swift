import Lessons

extension PageWriter {
    /// The exercises that belong to the page, under a heading of their own.
    func exercises(_ exercises: [Exercise]) -> HTML {
        guard !exercises.isEmpty else { return .nothing }
        let heading = endsWithExercises ? .nothing : heading(2, [.text("Exercises")], "exercises")
        return [heading, .fragment(exercises.map(box))]
    }

    /// Whether the author's last section is the one for exercises.
    var endsWithExercises: Bool { ["exercise", "exercises"].contains(sections.last?.id) }

    private func box(_ exercise: Exercise) -> HTML {
        let id = addresses.anchor(of: exercise)
        let writer = reading("\(exercise.folder)/exercise.md")
        return element(
            "section",
            [
                "class": "exercise", "id": "\(id)", "aria-labelledby": "\(id).title",
                "data-exercise": "\(exercise.id)",
            ],
            element(
                "div", [:], element("h3", ["id": "\(id).title"], .text(exercise.title)),
                element("p", ["class": "ui soft"], .text(facts(of: exercise)))),
            element("div", [:], writer.blocks(exercise.statement)),
            starter(of: exercise), command(for: exercise), writer.hints(of: exercise),
            checks(of: exercise))
    }

    private func facts(of exercise: Exercise) -> String {
        [
            exercise.points == 1 ? "1 point" : "\(exercise.points) points",
            exercise.minutes.map { "about \($0) minutes" }, exercise.difficulty,
        ].compactMap(\.self).joined(separator: ", ")
    }

    private func starter(of exercise: Exercise) -> HTML {
        element(
            "div", ["class": "code", "role": "group", "aria-label": "Starter"],
            element(
                "div", ["class": "tabs ui"],
                element("div", [:], element("span", [:], "Starter")), copyButton),
            codeText(lexed(exercise.starter, .swift), language: "swift"))
    }

    private func command(for exercise: Exercise) -> HTML {
        element(
            "div", ["class": "keys ui"], "To have it checked:",
            element("code", [:], "workbook check \(exercise.id)"))
    }

    private func hints(of exercise: Exercise) -> HTML {
        let kinds = ["what to look at", "the plan", "nearly there"]
        let hints = exercise.hints.enumerated().map { index, hint in
            let kind = exercise.hints.count == kinds.count ? ": \(kinds[index])" : ""
            return element(
                "details", [:],
                element("summary", [:], "Hint \(index + 1) of \(exercise.hints.count)\(kind)"),
                element("div", [:], blocks(hint)))
        }
        return hints.isEmpty ? .nothing : .element("div", ["class": "hints"], hints)
    }

    private func checks(of exercise: Exercise) -> HTML {
        let rows = exercise.checks.map { check in
            element(
                "li", ["class": "check"],
                element(
                    "span", [:], sentence(check.says),
                    check.isHidden ? " (its values are hidden)" : ""),
                element(
                    "span", ["class": "soft"],
                    check.points == 1 ? "1 point" : "\(check.points) points"))
        }
        return .element("ul", ["class": "checks", "aria-label": "Checks"], rows)
    }

    /// A sentence in which only code is marked, by backticks.
    private func sentence(_ text: String) -> HTML {
        let parts = text.split(separator: "`", omittingEmptySubsequences: false)
        guard parts.count % 2 == 1 else { return .text(text) }
        return .fragment(
            parts.enumerated().map { index, part in
                index % 2 == 1 ? code(String(part)) : .text(String(part))
            })
    }
}
