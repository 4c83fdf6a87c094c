import Lessons

/// A wrong answer beside the right one, and how they differ.
public struct Mismatch: Sendable, Hashable {
    /// What was expected, as Swift writes it; cut where it is long.
    public let expected: String
    /// What came instead.
    public let got: String
    /// Sentences on the difference: how many, where first, how much, and the likely cause.
    public let notes: [String]

    init(expected: ProbeValue, got: ProbeValue, rule: Check.Rule) {
        self.expected = expected.shownText
        self.got = got.shownText
        notes = Self.notes(expected, got, rule)
    }

    init(expectedStop text: String, gotStop message: String) {
        expected = "a stop with “\(text)”"
        got = "a stop with “\(message)”"
        notes = []
    }

    init(expectedStop text: String, got value: ProbeValue) {
        expected = "a stop with “\(text)”"
        got = value.shownText
        notes = []
    }

    private static func notes(
        _ expected: ProbeValue, _ got: ProbeValue, _ rule: Check.Rule
    ) -> [String] {
        guard expected.kindName == got.kindName else {
            return ["This is \(got.kindName); expected \(expected.kindName)."]
        }
        if case .tensor(let right, _, _) = expected, case .tensor(let type, _, _) = got,
            right != type
        {
            return ["The dtype is \(type); expected \(right)."]
        }
        if let right = NumberGrid(expected), let answer = NumberGrid(got) {
            let wrong = zip(answer.numbers, right.numbers).enumerated().filter { _, pair in
                !rule.accepts(.double(pair.0), for: .double(pair.1))
            }
            let places = wrong.map(\.offset)
            let difference = GridDifference(expected: right, got: answer, wrongPlaces: places)
            let isSeenAtOnce = right.shape == answer.shape && right.numbers.count <= fewNumbers
            return isSeenAtOnce ? [difference.cause].compactMap(\.self) : difference.sentences
        }
        return lengthNote(expected, got)
    }

    /// So few numbers are compared by looking at them.
    private static let fewNumbers = 3

    private static func lengthNote(_ expected: ProbeValue, _ got: ProbeValue) -> [String] {
        guard case .list(let right) = expected, case .list(let answer) = got else { return [] }
        if right.count != answer.count {
            return ["The list has \(answer.count) elements; expected \(right.count)."]
        }
        let wrong = zip(right, answer).enumerated().filter { $1.0 != $1.1 }.map(\.offset)
        return wrong.first.map {
            ["\(wrong.count) of \(right.count) elements differ, first at [\($0)]."]
        } ?? []
    }
}
