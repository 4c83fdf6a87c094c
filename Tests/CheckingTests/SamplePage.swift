import Lessons

/// A page made of a Markdown text: its `swift` fences with the `output` fences under them.
func samplePage(_ markdown: String, path: String = "lessons/lesson1/page.md") -> Page {
    let source = SourceFile(path: path, text: markdown)
    let fences = Fences(source).all
    var blocks: [Block] = []
    for (fence, next) in zip(fences, fences.dropFirst().map(Optional.some) + [nil])
    where fence.words.first == "swift" {
        let output = next.flatMap { $0.words.first == "output" ? $0.expectedOutput : nil }
        blocks.append(.snippet(fence.snippet(number: blocks.count + 1, output: output)))
    }
    return Page(source: source, title: "Page", blocks: blocks)
}

/// The fenced blocks of a text, found line by line.
private struct Fences {
    struct Fence {
        var words: [String]
        var prefix: String
        var text: String
        var firstLine: Int
        var range: SourceRange
        var textRange: SourceRange

        var expectedOutput: ExpectedOutput {
            var comparison = ExpectedOutput.Comparison()
            comparison.isAny = words.contains("any")
            comparison.isUnordered = words.contains("unordered")
            comparison.tolerance =
                words.first { $0.hasPrefix("tol=") }.flatMap { Double($0.dropFirst(4)) }
            return ExpectedOutput(
                text: text, firstLine: firstLine, textRange: textRange, linePrefix: prefix,
                comparison: comparison)
        }

        func snippet(number: Int, output: ExpectedOutput?) -> Snippet {
            let mode = words.dropFirst().compactMap(SnippetOptions.Mode.init).first ?? .run
            return Snippet(
                number: number, options: SnippetOptions(mode: mode), code: text,
                firstLine: firstLine, range: range, output: output)
        }
    }

    private(set) var all: [Fence] = []

    init(_ source: SourceFile) {
        var open: (line: Int, prefix: String, ticks: String, words: [String])?
        for line in 1...source.lineStarts.count {
            let text = source.line(line)
            let prefix = text.prefix { $0 == " " || $0 == ">" }
            let ticks = text.dropFirst(prefix.count).prefix { $0 == "`" }
            if let fence = open, ticks.count >= fence.ticks.count {
                all.append(Self.fence(fence, closedAt: line, in: source))
                open = nil
            } else if open == nil, ticks.count >= 3 {
                let info = text.dropFirst(prefix.count + ticks.count).split(separator: " ")
                open = (line, String(prefix), String(ticks), info.map(String.init))
            }
        }
    }

    private static func fence(
        _ open: (line: Int, prefix: String, ticks: String, words: [String]), closedAt line: Int,
        in source: SourceFile
    ) -> Fence {
        let textRange = source.lineStarts[open.line]..<source.lineStarts[line - 1]
        let lines = ((open.line + 1)..<line).map { number in
            source.line(number).dropFirst(open.prefix.count) + "\n"
        }
        let start = source.lineStarts[open.line - 1] + open.prefix.utf8.count
        let end = line < source.lineStarts.count ? source.lineStarts[line] : source.text.utf8.count
        return Fence(
            words: open.words, prefix: open.prefix, text: lines.joined(), firstLine: open.line + 1,
            range: start..<end, textRange: textRange)
    }
}

/// A transcript in which every snippet ran to its end and printed this.
func transcript(printing outputs: String...) -> Transcript {
    Transcript(snippets: outputs.map { SnippetRun(started: true, finished: true, output: $0) })
}
