/// `checks.swift` and the names of the probes in it.
struct ProbesFile {
    let source: SourceFile
    let names: [String]

    init(_ findings: Findings) {
        source = findings.source
        let text = source.text
        let matches = text.matches(of: /\bProbe\(\s*"([^"\n]*)"/)
        names = matches.map { String($0.output.1) }
        for (place, match) in matches.enumerated() where names[..<place].contains(names[place]) {
            let offset = text.utf8.distance(from: text.startIndex, to: match.range.lowerBound)
            findings.report(
                atOffset: offset, "There are two probes named `\(names[place])`.",
                advice: "Give each a name of its own.")
        }
        if names.isEmpty {
            findings.report(
                atLine: 1, "There is no probe in this file.",
                advice: "Write `let probes = [Probe(\"name\") { … }]`.")
        }
    }
}
