import Lessons

extension PageWriter {
    /// A snippet: its bar, its lines with their values, its PyTorch twin and what it printed.
    func codeBlock(_ snippet: Snippet) -> HTML {
        if snippet.options.isHidden { return .nothing }
        let lines = swiftLines(of: snippet)
        let hasValues = lines.contains { $0.value != nil }
        return element(
            "div",
            [
                "class": "code\(snippet.options.sweep == nil ? "" : " sweep")",
                "id": "snippet.\(snippet.number)", "role": "group",
                "aria-label": "Snippet \(snippet.number)",
            ],
            bar(of: snippet, hasValues: hasValues),
            settingsBar(of: snippet),
            codeText(lines, language: "swift"),
            snippet.twin.map { codeText(lexed($0.code, Lexer.python), language: "python") }
                ?? .nothing,
            outputs(of: snippet), figures(of: snippet))
    }

    /// A fence in a language that is not run.
    func plainCode(_ language: String?, _ text: String) -> HTML {
        element(
            "div", ["class": "code plain"],
            codeText(lexed(text, Lexer.named(language)), language: language ?? "text"))
    }

    /// The lines of a text that no compiler has read.
    func lexed(_ code: String, _ lexer: Lexer?) -> [CodeLine] {
        let lines = lexer?.lines(of: code) ?? codeLines(code).map { .init(text: $0, stretches: []) }
        return lines.map { CodeLine(line: $0) }
    }

    /// The lines of a code text, each with its value.
    func codeText(_ lines: [CodeLine], language: String) -> HTML {
        var names = 0
        let spans = lines.map { $0.html(names: &names) }
        return element(
            "pre", ["class": "\(language == "python" ? "python" : "swift")"],
            .element("code", [:], spans))
    }

    private func swiftLines(of snippet: Snippet) -> [CodeLine] {
        let lines = codeLines(snippet.code)
        let numbers = snippet.firstLine..<snippet.firstLine + lines.count
        let marked = marks(of: snippet)
        let sweep = snippet.options.sweep == nil ? nil : numbers
        let lexed = colours.know(numbers) ? [] : Lexer.swift.lines(of: snippet.code)
        return zip(numbers, lines).compactMap { number, text in
            let index = number - snippet.firstLine
            if snippet.hiddenLines.contains(index) { return nil }
            let indent = snippet.indents.indices.contains(index) ? snippet.indents[index] : 0
            let isMarked = marked.keys.contains(number)
            let line =
                lexed.isEmpty
                ? colours.line(number, text: text, indent: indent, sweep: sweep) : lexed[index]
            return CodeLine(
                line: line.marking(Set((marked[number] ?? []).map { $0 - 1 - indent })),
                number: isMarked ? number : nil,
                value: value(at: number, of: snippet))
        }
    }

    /// What the runs of a snippet say of a line.
    private func value(at line: Int, of snippet: Snippet) -> HTML? {
        guard snippet.options.showsValues else { return nil }
        let values = runs(of: snippet).map { run in
            run.values.shown(atLine: line).map(ValueText.html)
        }
        guard values.contains(where: { $0 != nil }) else { return nil }
        return ofEachRun(values.map { $0 ?? .nothing }, in: "span")
    }

    /// The lines that a trap or a diagnostic names, with the columns where one is known.
    private func marks(of snippet: Snippet) -> [Int: Set<Int>] {
        var marks: [Int: Set<Int>] = [:]
        if let line = end(of: snippet).line { marks[line] = [] }
        for place in errors(of: snippet).compactMap(\.position) {
            marks[place.line, default: []].insert(place.column)
        }
        return marks
    }

    private func bar(of snippet: Snippet, hasValues: Bool) -> HTML {
        element(
            "div", ["class": "tabs ui"],
            snippet.twin == nil
                ? element("div", [:], element("span", [:], "Swift")) : languages(snippet),
            hasValues
                ? element(
                    "label", ["class": "fold"],
                    element("input", ["type": "checkbox", "checked": true]),
                    element("span", [:], "values"))
                : .nothing,
            snippet.options.mode == .norun ? element("span", [:], "not run") : .nothing,
            snippet.options.include.map { element("span", [:], "a copy of ", code($0.path)) }
                ?? .nothing,
            copyButton)
    }

    /// The button that copies a block's code; the script shows it.
    var copyButton: HTML {
        element("button", ["class": "copy", "type": "button", "hidden": true], "Copy")
    }

    private func languages(_ snippet: Snippet) -> HTML {
        let choices = [("swift", "Swift"), ("python", "PyTorch")].map { value, name in
            element(
                "label", [:],
                element(
                    "input",
                    [
                        "type": "radio", "name": "language-\(snippet.number)", "value": "\(value)",
                        "checked": value == "swift" ? .present : .absent,
                    ]), element("span", [:], .text(name)))
        }
        return .element("div", ["role": "radiogroup", "aria-label": "Language"], choices)
    }
}

/// A line of a code block: the code, and beside it what the run said.
struct CodeLine {
    var line: ColouredLine
    /// The Markdown line, where something names it.
    var number: Int?
    /// What stands at the value line.
    var value: HTML?

    /// The markup; the line break belongs to the code, so that a selection keeps it.
    func html(names: inout Int) -> HTML {
        let indent = line.indent
        return element(
            "span",
            [
                "class": number == nil ? "l" : "l at", "id": .init(number.map { "line.\($0)" }),
                "style": .init(indent > 0 ? "--i:\(indent)" : nil),
            ],
            element("span", ["class": "c"], line.html(names: &names), "\n"),
            value.map { element("span", ["class": "v"], $0) } ?? .nothing)
    }
}
