import Lessons

/// A page in words, one block a line, for golden cases.
struct PageDescription {
    private var lines: [String] = []

    static func text(of page: Page) -> String {
        var description = PageDescription()
        description.add("title \(page.title)", 0)
        if let minutes = page.settings.minutes { description.add("minutes \(minutes)", 0) }
        if let short = page.settings.short { description.add("short \(short)", 0) }
        description.add(page.blocks, 0)
        return description.lines.map { $0 + "\n" }.joined()
    }

    private mutating func add(_ text: String, _ depth: Int) {
        lines.append(String(repeating: "  ", count: depth) + text)
    }

    private mutating func add(_ blocks: [Block], _ depth: Int) {
        for block in blocks { add(block, depth) }
    }

    private mutating func add(_ block: Block, _ depth: Int) {
        switch block {
        case .heading(let level, let text, let id): add("h\(level) #\(id) \(words(text))", depth)
        case .paragraph(let text): add("p \(words(text))", depth)
        case .code(let language, let text): add("code \(language ?? "-") \(quoted(text))", depth)
        case .formula(let tex): add("display \(quoted(tex))", depth)
        case .html(let html): add("html \(quoted(html))", depth)
        case .rule: add("rule", depth)
        case .table(let table): add(table, depth)
        case .snippet(let snippet): add(snippet, depth)
        case .question(let question): add(question, depth)
        case .quote(let blocks): add("quote", blocks, depth)
        case .note(let kind, let blocks): add("note \(kind)", blocks, depth)
        case .footnote(let label, let blocks): add("footnote \(label)", blocks, depth)
        case .list(let start, let tight, let items):
            add("list \(start.map(String.init) ?? "-") \(tight ? "tight" : "loose")", depth)
            for item in items { add("item", item, depth + 1) }
        }
    }

    private mutating func add(_ name: String, _ blocks: [Block], _ depth: Int) {
        add(name, depth)
        add(blocks, depth + 1)
    }

    private mutating func add(_ table: Table, _ depth: Int) {
        add("table \(table.alignments.map { "\($0)" }.joined(separator: " "))", depth)
        for row in [table.head] + table.rows {
            add("| " + row.map { words($0) + " |" }.joined(separator: " "), depth + 1)
        }
    }

    private mutating func add(_ snippet: Snippet, _ depth: Int) {
        let place = "snippet \(snippet.number) line \(snippet.firstLine)"
        var words = [place, "\(snippet.options.mode)"]
        if snippet.options.isHidden { words.append("hidden") }
        if !snippet.options.showsValues { words.append("without values") }
        if let timeout = snippet.options.timeout { words.append("timeout \(timeout)") }
        if snippet.options.scope != .page { words.append("\(snippet.options.scope)") }
        add(words.joined(separator: ", "), depth)
        if !snippet.hiddenLines.isEmpty { add("hides \(snippet.hiddenLines.sorted())", depth + 1) }
        if let include = snippet.options.include {
            add("copy of \(include.path) slice \(include.slice ?? "-")", depth + 1)
        }
        add("code \(quoted(snippet.code)) indents \(snippet.indents)", depth + 1)
        if let output = snippet.output { add(output, depth + 1) }
        if let twin = snippet.twin {
            add("twin line \(twin.firstLine) \(quoted(twin.code))", depth + 1)
            if let output = twin.output { add(output, depth + 2) }
        }
    }

    private mutating func add(_ output: ExpectedOutput, _ depth: Int) {
        var words = "output line \(output.firstLine) \(quoted(output.text))"
        if !output.linePrefix.isEmpty { words += " prefix \(quoted(output.linePrefix))" }
        if let tolerance = output.comparison.tolerance { words += " tolerance \(tolerance)" }
        if output.comparison.isUnordered { words += " unordered" }
        if output.comparison.isAny { words += " any" }
        add(words, depth)
    }

    // MARK: Questions

    private mutating func add(_ question: Question, _ depth: Int) {
        let place = "question \(question.number) line \(question.firstLine)"
        add("\(place) points \(question.points)", depth)
        add(question.ask, depth + 1)
        add(question.kind, depth + 1)
        if let answer = question.proofAnswer { add("proven by \(answer)", depth + 1) }
        add("why \(words(question.why))", depth + 1)
    }

    private mutating func add(_ kind: Question.Kind, _ depth: Int) {
        switch kind {
        case .choice(let choices): add("choice", choices, depth)
        case .several(let choices): add("several", choices, depth)
        case .number(let answer, let tolerance, let mistakes):
            add("number \(answer) ± \(tolerance)", mistakes, depth)
        case .shape(let answer, let mistakes): add("shape \(answer)", mistakes, depth)
        case .text(let answer, let accepts, let mistakes):
            add("text \(answer) or \(accepts)", mistakes, depth)
        case .output(let code, _, let mistakes): add("output of \(quoted(code))", mistakes, depth)
        case .order(let lines, let extra): add("order \(lines)", extra, depth)
        }
    }

    private mutating func add(_ name: String, _ choices: [Question.Choice], _ depth: Int) {
        add(name, depth)
        for choice in choices {
            let proof = choice.proof.map { " proof \($0)" } ?? ""
            let why = choice.why.isEmpty ? "" : " because \(words(choice.why))"
            let verdict = choice.isRight ? "right" : "wrong"
            add("\(verdict) \(words(choice.text))\(why)\(proof)", depth + 1)
        }
    }

    private mutating func add(_ name: String, _ mistakes: [Question.Mistake], _ depth: Int) {
        add(name, depth)
        for mistake in mistakes {
            add("mistake \(mistake.answer) because \(words(mistake.why))", depth + 1)
        }
    }

    // MARK: Text

    private func quoted(_ text: String) -> String { text.debugDescription }

    private func words(_ inlines: [Inline]) -> String {
        inlines.map(word).joined()
    }

    private func word(_ inline: Inline) -> String {
        switch inline {
        case .text(let text): text
        case .code(let code): "code{\(code)}"
        case .emphasis(let inner): "em{\(words(inner))}"
        case .strong(let inner): "strong{\(words(inner))}"
        case .link(let destination, let title, let inner):
            "link{\(words(inner)) -> \(destination)\(title.isEmpty ? "" : " \(quoted(title))")}"
        case .image(let source, let title, let alternative):
            "image{\(alternative) -> \(source)\(title.isEmpty ? "" : " \(quoted(title))")}"
        case .formula(let tex): "math{\(tex)}"
        case .footnote(let label): "note{\(label)}"
        case .html(let html): "html{\(html)}"
        case .lineBreak: "⏎"
        case .softBreak: "⋯"
        }
    }
}
