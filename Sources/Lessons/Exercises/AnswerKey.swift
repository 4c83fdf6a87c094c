import Foundation

/// What each check of an exercise showed of its solution: `key.json` in a student edition.
///
/// It holds the visible checks alone; what they expect is shown to who fails them anyway.
public struct AnswerKey: Sendable, Hashable {
    /// The observations in the order of the checks.
    public let observations: [Observation]

    /// The name of the file.
    public static let file = "key.json"

    /// A key.
    public init(_ observations: [Observation]) { self.observations = observations }

    /// Reads a key; what is no key is reported.
    init(_ findings: Findings) {
        let data = Data(findings.source.text.utf8)
        do {
            observations = try JSONDecoder.ofAllNumbers.decode([Observation].self, from: data)
        } catch {
            observations = []
            findings.report(
                atLine: 1, "This is no answer key.",
                advice: "Take the file from the student edition again.")
        }
    }

    /// The key as the file's text; equal for equal keys.
    public var text: String {
        get throws {
            let encoder = JSONEncoder.ofAllNumbers
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
            return String(decoding: try encoder.encode(observations), as: UTF8.self) + "\n"
        }
    }
}
