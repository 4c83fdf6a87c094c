import Lessons

extension Check.Rule {
    /// Whether an answer keeps the rule. Every comparison is a condition to pass, so that NaN never
    /// passes for a number.
    func accepts(_ answer: ProbeValue, for expected: ProbeValue) -> Bool {
        switch self {
        case .equal: Self.areSame(answer, expected) { $0 == $1 }
        case .close(let atol, let rtol):
            Self.areSame(answer, expected) { $0 == $1 || abs($0 - $1) <= atol + rtol * abs($1) }
        case .sameSet: Self.areSameSet(answer, expected)
        case .shape: Self.shape(of: answer) == Self.shape(of: expected)
        case .traps: false
        }
    }

    /// Compares kind by kind; numbers as told, NaN equal to NaN, and an infinity only to itself.
    private static func areSame(
        _ answer: ProbeValue, _ expected: ProbeValue, where isClose: (Double, Double) -> Bool
    ) -> Bool {
        func agree(_ a: Double, _ b: Double) -> Bool {
            a.isNaN || b.isNaN
                ? a.isNaN && b.isNaN : a.isFinite && b.isFinite ? isClose(a, b) : a == b
        }
        switch (answer, expected) {
        case (.double(let a), .double(let b)): return agree(a, b)
        case (.int(let a), .int(let b)):
            return a == b || (Double(a) != Double(b) && isClose(Double(a), Double(b)))
        case (.list(let a), .list(let b)):
            return a.count == b.count
                && zip(a, b).allSatisfy { areSame($0, $1, where: isClose) }
        case (.tensor(let type, let shape, let a), .tensor(let otherType, let otherShape, let b)):
            return type == otherType && shape == otherShape && zip(a, b).allSatisfy(agree)
        default: return answer == expected
        }
    }

    private static func areSameSet(_ answer: ProbeValue, _ expected: ProbeValue) -> Bool {
        switch (answer, expected) {
        case (.list(let a), .list(let b)):
            counts(of: a) == counts(of: b)
        case (.tensor(let type, _, let a), .tensor(let otherType, _, let b)):
            type == otherType
                && counts(of: a.map(ProbeValue.double)) == counts(of: b.map(ProbeValue.double))
        default: false
        }
    }

    /// How often each element is there; all NaN count as one element.
    private static func counts(of elements: [ProbeValue]) -> [ProbeValue: Int] {
        elements.reduce(into: [:]) { counts, element in
            if case .double(let number) = element, number.isNaN {
                counts[.text("nan"), default: 0] += 1
            } else {
                counts[element, default: 0] += 1
            }
        }
    }

    private static func shape(of value: ProbeValue) -> [Int]? { NumberGrid(value)?.shape }
}
