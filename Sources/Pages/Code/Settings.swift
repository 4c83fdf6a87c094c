import Lessons

extension PageWriter {
    /// The second bar of a sweep: one radio button for each setting.
    func settingsBar(of snippet: Snippet) -> HTML {
        guard let sweep = snippet.options.sweep else { return .nothing }
        let choices = sweep.settings.enumerated().map { index, setting in
            element(
                "label", [:],
                element(
                    "input",
                    [
                        "type": "radio", "name": "setting-\(snippet.number)", "value": "\(index)",
                        "checked": index == 0 ? .present : .absent,
                    ]), element("span", [:], .text(setting)))
        }
        return element(
            "div", ["class": "tabs levels ui"],
            element(
                "div", ["role": "radiogroup", "aria-label": "Runs with \(sweep.name) ="],
                element("span", [:], "Runs with ", code(sweep.name), " ="), .fragment(choices)))
    }

    /// The runs of a snippet, the page's own first; without a sweep there is one.
    func runs(of snippet: Snippet) -> [SnippetRun] {
        guard let run = run(of: snippet) else { return [] }
        return snippet.options.sweep == nil ? [run] : [run] + run.otherSettings
    }

    /// What each run says of one thing, of which the page shows the chosen one.
    func ofEachRun(_ parts: [HTML], in name: String) -> HTML {
        if parts.count == 1 { return parts[0] }
        return .fragment(
            parts.enumerated().map { index, part in
                element(name, ["class": "run r\(index)"], part)
            })
    }
}
