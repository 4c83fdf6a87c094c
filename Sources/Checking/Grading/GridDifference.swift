/// How two grids of numbers differ, in words.
struct GridDifference {
    let expected: NumberGrid
    let got: NumberGrid
    /// Whether two numbers count as the same.
    let agree: (_ got: Double, _ expected: Double) -> Bool

    /// Sentences, the most telling first; the likely cause last.
    var sentences: [String] {
        let cause = KnownCause.first(expected: expected, got: got)?.sentence
        if expected.shape != got.shape {
            return ["The shape is \(got.shape); expected \(expected.shape)."]
                + [cause].compactMap(\.self)
        }
        return [count, largestError, cause].compactMap(\.self)
    }

    private var wrongPlaces: [Int] {
        zip(got.numbers, expected.numbers).enumerated().filter { !agree($1.0, $1.1) }.map(\.offset)
    }

    private var count: String? {
        let places = wrongPlaces
        guard let first = places.first, expected.numbers.count > 1 else { return nil }
        let total = expected.numbers.count
        let how =
            places.count == total
            ? "All \(total) numbers differ" : "\(places.count) of \(total) numbers differ"
        let values =
            "expected \(shortText(expected.numbers[first])), got \(shortText(got.numbers[first]))"
        return "\(how), first at \(expected.index(ofPlace: first)): \(values)."
    }

    private var largestError: String? {
        let errors = wrongPlaces.map { abs(got.numbers[$0] - expected.numbers[$0]) }.filter(
            \.isFinite)
        guard let largest = errors.max() else { return nil }
        return "The largest error is \(shortText(largest))."
    }
}

/// A number for reading: a whole one without its point, others to six digits.
func shortText(_ number: Double) -> String {
    if let whole = Int(exactly: number), abs(whole) < 1_000_000_000 { return "\(whole)" }
    guard number.isFinite, number != 0 else { return "\(number)" }
    var scale = 1.0
    while abs(number) * scale < 99_999.5 && scale < 1e300 { scale *= 10 }
    while abs(number) * scale >= 999_999.5 { scale /= 10 }
    return "\((number * scale).rounded() / scale)"
}
