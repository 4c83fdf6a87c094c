import Foundation
import Lessons

extension ExerciseResult {
    /// What kept every check from running, a line each: compile errors, or that there is no file; `nil` where the
    /// checks ran.
    var blockingLines: [String]? {
        guard let first = checks.first?.verdict, checks.allSatisfy({ $0.verdict == first }) else {
            return nil
        }
        switch first {
        case .didNotCompile(let messages), .forbidden(let messages):
            return messages.filter { $0.severity == "error" }.map { message in
                let place = message.position.map { "\(path):\($0.line):\($0.column): " } ?? ""
                let advice = message.advice.map { " (\($0))" } ?? ""
                return visibleText(place + "error: " + message.text + advice)
            }
        case .missingFile(let reason): return [visibleText(reason)]
        default: return nil
        }
    }

    /// What a student reads under a check, with nothing in it that could steer who shows it.
    func exportedLines(of check: CheckResult) -> [String] {
        check.details(path: path).map(visibleText)
    }
}

extension Verdict {
    /// Whether something of the course or of the tool failed.
    public var isOurFault: Bool { if case .ourFault = self { true } else { false } }
}

extension JSONEncoder {
    /// A value as the text of a file: the same for the same value, and read by people too.
    package func documentText(of value: some Encodable) throws -> String {
        outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encode(value), as: UTF8.self) + "\n"
    }
}
