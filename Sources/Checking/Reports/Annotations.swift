import Lessons

extension Report {
    /// The report as GitHub's workflow commands, which put each mistake beside its line in a pull request.
    ///
    /// GitHub shows ten errors and ten warnings of a step; where there are more, the tenth says how many.
    public var annotations: [String] {
        let all = diagnostics
        return [Diagnostic.Severity.error, .warning].flatMap { severity in
            let some = all.filter { $0.severity == severity }
            let hasRoom = some.count <= Self.mostAnnotations
            let shown = hasRoom ? some : Array(some.prefix(Self.mostAnnotations - 1))
            let rest = some.count - shown.count
            let more = Diagnostic(
                severity, message: "\(rest) more; the log of this step has them all")
            return (shown + (rest > 0 ? [more] : [])).map(\.annotation)
        }
    }

    /// How many annotations of each kind GitHub shows of a step.
    static let mostAnnotations = 10
}

extension Diagnostic {
    fileprivate var annotation: String {
        let place = [
            path.map { "file=\(escaped($0, isProperty: true))" },
            position.map { "line=\($0.line),col=\($0.column)" },
        ].compactMap(\.self).joined(separator: ",")
        let text = [message, advice].compactMap(\.self).joined(separator: "\n")
        // A longer text is refused as a whole.
        let words = text.count > 4000 ? text.prefix(4000) + "…" : text
        return "::\(severity.rawValue)\(place.isEmpty ? "" : " ")\(place)::"
            + escaped(words, isProperty: false)
    }

    private func escaped(_ text: some StringProtocol, isProperty: Bool) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "%": result += "%25"
            case "\r": result += "%0D"
            case "\n": result += "%0A"
            case ":" where isProperty: result += "%3A"
            case "," where isProperty: result += "%2C"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
