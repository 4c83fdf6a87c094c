/// A mistake that leaves its trace in the numbers.
enum KnownCause: Hashable {
    case transposed, reversed, sign, allZero
    case notANumber(first: [Int])
    case factor(Double)
    case offset(Double)
    case axesMissing, axesExtra

    /// The first cause that explains all the numbers; `nil` where none does.
    static func first(expected: NumberGrid, got: NumberGrid) -> KnownCause? {
        if expected.shape != got.shape { return shapeCause(expected, got) }
        guard expected.numbers.count > 1 else { return nil }
        if let place = got.numbers.firstIndex(where: \.isNaN),
            !expected.numbers.contains(where: \.isNaN)
        {
            return .notANumber(first: got.index(ofPlace: place))
        }
        if let transposed = expected.transposed, same(transposed.numbers, got.numbers) {
            return .transposed
        }
        if same(expected.numbers.reversed(), got.numbers) { return .reversed }
        if got.numbers.allSatisfy({ $0 == 0 }) { return .allZero }
        if same(expected.numbers.map(-), got.numbers) { return .sign }
        return factor(expected, got) ?? offset(expected, got)
    }

    private static func shapeCause(_ expected: NumberGrid, _ got: NumberGrid) -> KnownCause? {
        if let transposed = expected.transposed, transposed.shape == got.shape,
            same(transposed.numbers, got.numbers)
        {
            return .transposed
        }
        let isSameWithoutOnes = expected.shape.filter { $0 != 1 } == got.shape.filter { $0 != 1 }
        guard isSameWithoutOnes, same(expected.numbers, got.numbers) else { return nil }
        return got.shape.count < expected.shape.count ? .axesMissing : .axesExtra
    }

    private static func factor(_ expected: NumberGrid, _ got: NumberGrid) -> KnownCause? {
        guard let place = expected.numbers.firstIndex(where: { $0 != 0 }) else { return nil }
        let factor = got.numbers[place] / expected.numbers[place]
        guard factor.isFinite, factor != 0,
            expected.numbers.contains(where: { $0 != expected.numbers[place] }),
            same(expected.numbers.map { $0 * factor }, got.numbers)
        else { return nil }
        return .factor(factor)
    }

    private static func offset(_ expected: NumberGrid, _ got: NumberGrid) -> KnownCause? {
        guard let a = expected.numbers.first, let b = got.numbers.first, (b - a).isFinite, b != a,
            same(expected.numbers.map { $0 + (b - a) }, got.numbers)
        else { return nil }
        return .offset(b - a)
    }

    /// Equal but for rounding.
    private static func same(_ a: some Sequence<Double>, _ b: some Sequence<Double>) -> Bool {
        zip(a, b).allSatisfy { $0 == $1 || abs($0 - $1) <= 1e-5 * max(abs($0), abs($1)) }
    }

    /// What it looks like, to a student.
    var sentence: String {
        switch self {
        case .transposed: "These are the right numbers with the last two axes exchanged."
        case .reversed: "These are the right numbers in the opposite order."
        case .sign: "Every number has the wrong sign."
        case .allZero: "Every number is 0."
        case .notANumber(let index): "The first NaN is at \(index)."
        case .factor(let factor): "Every number is \(shortText(factor)) times what it should be."
        case .offset(let offset):
            "Every number is \(shortText(abs(offset))) too \(offset > 0 ? "large" : "small")."
        case .axesMissing: "The numbers are right, but an axis of size 1 is missing."
        case .axesExtra: "The numbers are right, but there is an axis of size 1 too many."
        }
    }
}
