/// `solution.swift` and the starter that is cut from it.
///
/// What stands between the lines `// solution` and `// end solution` is cut out. The lines `// starter: CODE` that directly
/// follow the first say what stands there instead; without them it is a call of `fatalError`.
struct SolutionFile {
    let source: SourceFile
    private(set) var starter = ""

    private var indentation: Substring?
    private var openedAt = 0
    private var replacement: [Substring] = []
    private var acceptsReplacement = false

    /// The starter alone, where there is no solution.
    init(starter findings: Findings) {
        source = findings.source
        starter = source.text
    }

    init(_ findings: Findings) {
        source = findings.source
        var regions = 0
        for number in 1...source.lineStarts.count {
            let line = source.line(number)
            let text = line.drop { $0 == " " || $0 == "\t" }
            switch text {
            case "// solution":
                regions += 1
                open(at: number, indentation: line[..<text.startIndex], findings)
            case "// end solution": close(at: number, findings)
            default: add(line, text: text, isLast: number == source.lineStarts.count)
            }
        }
        reportOpenRegion(findings)
        if regions == 0 {
            findings.report(
                atLine: 1, "Nothing is cut out of this solution, so the starter would be the same.",
                advice: "Put `// solution` and `// end solution` around what the student writes.")
        }
    }

    private mutating func open(
        at number: Int, indentation: Substring, _ findings: Findings
    ) {
        reportOpenRegion(findings)
        self.indentation = indentation
        openedAt = number
        replacement = []
        acceptsReplacement = true
    }

    private func reportOpenRegion(_ findings: Findings) {
        guard indentation != nil else { return }
        findings.report(
            atLine: openedAt, "This `// solution` is never ended.",
            advice: "Put a line `// end solution` below it.")
    }

    private mutating func close(at number: Int, _ findings: Findings) {
        guard let indentation else {
            findings.report(
                atLine: number, "This `// end solution` ends nothing.",
                advice: "Put a line `// solution` above it, or take it out.")
            return
        }
        let lines = replacement.isEmpty ? ["fatalError(\"not written yet\")"] : replacement
        for line in lines { starter += indentation + line + "\n" }
        self.indentation = nil
    }

    private mutating func add(_ line: Substring, text: Substring, isLast: Bool) {
        let prefix = "// starter:"
        if indentation == nil {
            if !(isLast && line.isEmpty) { starter += line + "\n" }
        } else if acceptsReplacement, text.hasPrefix(prefix) {
            let code = text.dropFirst(prefix.count)
            replacement.append(code.first == " " ? code.dropFirst() : code)
        } else {
            acceptsReplacement = false
        }
    }
}
