import Checking
import Lessons

extension PageWriter {
    /// What a snippet printed, or how it ended; the twin's own output where its text differs.
    func outputs(of snippet: Snippet) -> HTML {
        guard let own = snippet.twin?.output else {
            return output(printed(by: snippet), of: snippet, language: nil)
        }
        return [
            output([own.text], of: snippet, language: "python"),
            output(printed(by: snippet), of: snippet, language: "swift"),
        ]
    }

    /// The line and the sentence of a program that was meant to end badly.
    func end(of snippet: Snippet) -> (line: Int?, isTrap: Bool) {
        switch run(of: snippet)?.ending {
        case .trapped(_, let line): (line, true)
        default: (nil, snippet.options.mode == .trap)
        }
    }

    /// The compiler's errors in a snippet.
    func errors(of snippet: Snippet) -> [CompilerMessage] {
        guard snippet.options.mode == .error else { return [] }
        return run(of: snippet)?.compilerMessages.filter { $0.severity == "error" } ?? []
    }

    /// The values that the lines of a snippet took.
    func values(of snippet: Snippet) -> [LineValue] { run(of: snippet)?.values ?? [] }

    func run(of snippet: Snippet) -> SnippetRun? { check(of: snippet)?.run }

    private func check(of snippet: Snippet) -> CheckedSnippet? {
        let index = snippet.number - 1
        return checked.snippets.indices.contains(index) ? checked.snippets[index] : nil
    }

    /// What a snippet printed, with each of its settings.
    private func printed(by snippet: Snippet) -> [String] {
        guard let check = check(of: snippet) else { return [] }
        let others = snippet.options.sweep == nil ? [] : check.run.otherSettings
        return [check.shownOutput] + others.map(\.output)
    }

    private func output(
        _ outputs: [String], of snippet: Snippet, language: String?
    ) -> HTML {
        guard outputs.contains(where: { !$0.isEmpty }) else { return .nothing }
        let isBad = snippet.options.mode == .trap || snippet.options.mode == .error
        return element(
            "div",
            ["class": "out\(isBad ? " trap wrong" : "")\(language.map { " \($0)" } ?? "")"],
            element(
                "span", ["class": "tag"],
                isBad ? verdict(on: snippet, isTwin: language == "python") : "prints"),
            ofEachRun(outputs.map(folded), in: "div"))
    }

    /// "The run stops at line 58" or "Does not compile, on purpose: line 74".
    private func verdict(on snippet: Snippet, isTwin: Bool) -> HTML {
        let mark = element("span", ["class": "mark"])
        if isTwin { return [mark, "The run stops here"] }
        if snippet.options.mode == .trap {
            guard let line = end(of: snippet).line else { return [mark, "The run stops here"] }
            return [mark, "The run stops at ", link(toLine: line)]
        }
        guard let line = errors(of: snippet).lazy.compactMap(\.position?.line).first else {
            return [mark, "Does not compile, on purpose"]
        }
        return [mark, "Does not compile, on purpose: ", link(toLine: line)]
    }

    private func link(toLine line: Int) -> HTML {
        element("a", ["href": "#line.\(line)"], "line \(line)")
    }

    /// Printed text; of more than twenty lines the first sixteen stand open.
    private func folded(_ text: String) -> HTML {
        let lines = codeLines(text)
        guard lines.count > 20 else { return samp(lines[...]) }
        return [
            samp(lines.prefix(16)),
            element(
                "details", [:],
                element("summary", ["class": "ui"], "\(lines.count - 16) more lines"),
                samp(lines.dropFirst(16))),
        ]
    }

    private func samp(_ lines: ArraySlice<String>) -> HTML {
        element("pre", [:], element("samp", [:], .text(lines.joined(separator: "\n"))))
    }
}
