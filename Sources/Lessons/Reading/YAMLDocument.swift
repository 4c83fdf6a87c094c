import Yams

/// YAML that stands in a source file, as a whole or as a part of it.
struct YAMLDocument {
    /// The text, each line ending in `\n`.
    let text: String
    /// The line of the file at which it starts.
    let firstLine: Int
    private let lines: [Substring]
    /// For each line, how many bytes stand before it in the file; none where it is empty.
    let indents: [Int]
    /// Where what is wrong is noted.
    let findings: Findings

    init(_ text: String, firstLine: Int = 1, indents: [Int] = [], findings: Findings) {
        self.text = text
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        self.firstLine = firstLine
        self.indents = indents
        self.findings = findings
    }

    /// The whole file as YAML.
    init(_ findings: Findings) {
        self.init(findings.source.text.replacing("\r\n", with: "\n"), findings: findings)
    }

    /// Its value; `nil` where it is empty, or broken, which is reported.
    func read() -> YAMLValue? {
        do {
            return try Yams.compose(yaml: text).map { YAMLValue(node: $0, document: self) }
        } catch let error as YamlError {
            report(error)
        } catch {
            findings.report(atLine: firstLine, "This YAML cannot be read: \(error).")
        }
        return nil
    }

    private func report(_ error: YamlError) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            findings.report(
                at: position(of: mark), "This is not YAML: \(problem).",
                quote: line(mark.line).isEmpty ? nil : line(mark.line),
                advice: "Put text with `:`, `#`, `[` or a backtick at its start into quotes.")
        case .duplicatedKeysInMapping(let duplicates, let context):
            let names = duplicates.map { "`\($0)`" }.joined(separator: ", ")
            findings.report(
                at: position(of: context.mark), "The key \(names) stands here twice.",
                advice: "Take one out.")
        default:
            findings.report(atLine: firstLine, "This YAML cannot be read: \(error).")
        }
    }

    private func line(_ number: Int) -> String {
        lines.indices.contains(number - 1) ? String(lines[number - 1]) : ""
    }

    /// The place in the file of a place in the YAML, which counts columns in Unicode scalars.
    func position(of mark: Mark) -> SourcePosition {
        let before = line(mark.line).unicodeScalars.prefix(mark.column - 1)
        let width = before.reduce(0) { $0 + UTF8.width($1) }
        let indent = indents.indices.contains(mark.line - 1) ? indents[mark.line - 1] : 0
        return SourcePosition(line: firstLine + mark.line - 1, column: indent + width + 1)
    }
}
