import Lessons

extension Report {
    /// The report as JUnit's XML, which most services show: a suite for each part, a test case for each case.
    public var junit: String {
        let suites = (problems.isEmpty ? [] : [problemPart]) + parts
        let cases = suites.flatMap(\.cases)
        let head = """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites name="workbook" \(Self.counts(cases)) \
            time="\(Self.time(suites.map(\.seconds).reduce(0, +)))">

            """
        return head + suites.map(\.junit).joined() + "</testsuites>\n"
    }

    private var problemPart: Part {
        Part(
            path: "course", seconds: 0,
            cases: [Case(name: "course", line: 1, diagnostics: problems)])
    }

    fileprivate static func counts(_ cases: [Case]) -> String {
        let failed = cases.count { $0.outcome == .failed }
        return "tests=\"\(cases.count)\" failures=\"\(failed)\" errors=\"0\""
    }

    /// Seconds with three decimals.
    fileprivate static func time(_ seconds: Double) -> String {
        let thousandths = Int((seconds * 1000).rounded())
        let rest = String(thousandths % 1000)
        return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
    }
}

extension Report.Part {
    fileprivate var junit: String {
        let each = Report.time(seconds / Double(max(cases.count, 1)))
        // The schema knows this count of a suite, but not of all suites.
        let skipped = cases.count { $0.outcome == .notReached }
        let head =
            "  <testsuite name=\"\(xml(path))\" \(Report.counts(cases)) skipped=\"\(skipped)\" "
            + "time=\"\(Report.time(seconds))\">\n"
        return head + cases.map { $0.junit(of: path, time: each) }.joined() + "  </testsuite>\n"
    }
}

extension Report.Case {
    fileprivate func junit(of path: String, time: String) -> String {
        let head =
            "    <testcase name=\"\(xml(name)), line \(line)\" classname=\"\(xml(path))\" time=\"\(time)\""
        switch outcome {
        case .passed: return head + "/>\n"
        case .notReached: return head + "><skipped message=\"not reached\"/></testcase>\n"
        case .failed:
            let errors = diagnostics.filter { $0.severity == .error }
            let text = errors.map(\.lines).joined(separator: "\n\n")
            let message = errors.map(\.message).joined(separator: " ")
            return head + ">\n      <failure message=\"\(xml(message))\" type=\"mistake\">"
                + "\(xml(text))</failure>\n    </testcase>\n"
        }
    }
}

extension Diagnostic {
    /// Its place, message, quote and advice, a line each.
    var lines: String {
        let place = [path, position.map { "\($0.line):\($0.column)" }].compactMap(\.self)
        let head = (place.isEmpty ? "" : place.joined(separator: ":") + ": ") + message
        return ([head] + [quote, advice].compactMap(\.self)).joined(separator: "\n")
    }
}

/// A text for an attribute or an element; characters that XML has no place for become U+FFFD.
private func xml(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "&": result += "&amp;"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        case "\"": result += "&quot;"
        case "\n": result += "&#10;"
        case "\t": result += "&#9;"
        case "\r": result += "&#13;"
        case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result
}
