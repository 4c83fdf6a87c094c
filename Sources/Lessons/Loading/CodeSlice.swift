/// The text that an inclusion takes from a file.
struct CodeSlice {
    /// The lines, each with a line break, with the indentation that all of them share taken off.
    let text: String

    /// A slice of a file, or all of it; throws where there is no such slice.
    init(_ inclusion: Inclusion, of source: SourceFile) throws(Diagnostics) {
        let lines = (1...source.lineStarts.count).map { source.line($0) }
        guard let name = inclusion.slice else {
            text = Self.joined(lines.last?.isEmpty == true ? lines.dropLast() : lines[...])
            return
        }
        guard let start = lines.firstIndex(where: { CodeMark($0) == .slice(name) }) else {
            throw Self.missing(name, in: source, lines)
        }
        let rest = lines[(start + 1)...]
        guard let end = Self.end(of: rest) else {
            throw Diagnostics([
                Diagnostic(
                    path: source.path, position: SourcePosition(line: start + 1, column: 1),
                    message: "The slice `\(name)` is never ended.",
                    advice: "Put a line `// end slice` below it.")
            ])
        }
        text = Self.joined(rest[..<end])
    }

    /// Where the mark stands that ends the slice whose lines these are; slices may stand in each other.
    private static func end(of lines: ArraySlice<Substring>) -> Int? {
        var depth = 1
        for place in lines.indices {
            switch CodeMark(lines[place]) {
            case .slice: depth += 1
            case .endSlice: depth -= 1
            default: break
            }
            if depth == 0 { return place }
        }
        return nil
    }

    private static func missing(
        _ name: String, in source: SourceFile, _ lines: [Substring]
    ) -> Diagnostics {
        let names = lines.compactMap { line in
            if case .slice(let name) = CodeMark(line) { name } else { nil }
        }
        let message = "There is no slice `\(name)` in this file."
        return Diagnostics([
            Diagnostic(
                path: source.path, message: message, advice: suggestion(for: name, among: names))
        ])
    }

    /// The lines without the marks of slices and without the blanks that all of them start with.
    private static func joined(_ lines: ArraySlice<Substring>) -> String {
        let kept = lines.filter { line in
            switch CodeMark(line) {
            case .slice, .endSlice: false
            default: true
            }
        }
        let shared =
            kept.filter { !$0.allSatisfy(\.isWhitespace) }
            .map { $0.prefix { $0 == " " }.count }.min() ?? 0
        return kept.map {
            $0.prefix { $0 == " " }.count < shared ? "\n" : $0.dropFirst(shared) + "\n"
        }
        .joined()
    }
}
