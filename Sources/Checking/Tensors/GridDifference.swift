/// How two grids of numbers differ, in words.
struct GridDifference {
    let expected: NumberGrid
    let got: NumberGrid
    /// The places in reading order at which they differ; without meaning where the shapes do.
    let wrongPlaces: [Int]

    /// Sentences, the most telling first; the likely cause last.
    var sentences: [String] {
        if expected.shape != got.shape {
            let shapes = "The shape is \(got.shape); expected \(expected.shape)."
            return [shapes] + [cause].compactMap(\.self)
        }
        let error = largestError.map { "The largest error is \(shortText($0))." }
        return [count, error, cause].compactMap(\.self)
    }

    /// The likely cause, where it is one of the known ones.
    var cause: String? { KnownCause.first(expected: expected, got: got)?.sentence }

    private var count: String? {
        guard let first = wrongPlaces.first, expected.numbers.count > 1 else { return nil }
        let total = expected.numbers.count
        let share = wrongPlaces.count == total ? "All \(total)" : "\(wrongPlaces.count) of \(total)"
        let right = shortText(expected.numbers[first])
        let answer = shortText(got.numbers[first])
        return "\(share) numbers differ, first at \(expected.index(ofPlace: first)): "
            + "expected \(right), got \(answer)."
    }

    private var errors: [Double] { wrongPlaces.map { abs(got.numbers[$0] - expected.numbers[$0]) } }

    /// The largest difference between two numbers; `nil` where none is finite.
    var largestError: Double? { errors.filter(\.isFinite).max() }

    /// Whether no NaN and no infinity stands where it should not.
    var hasOnlyFiniteErrors: Bool { errors.allSatisfy(\.isFinite) }
}

/// A number for reading: a whole one without its point, others to six digits; not-a-number has no sign.
func shortText(_ number: Double) -> String {
    if number.isNaN { return "nan" }
    if let whole = Int(exactly: number), abs(whole) < 1_000_000_000 { return "\(whole)" }
    guard number.isFinite, number != 0 else { return "\(number)" }
    var scale = 1.0
    while abs(number) * scale < 99_999.5 && scale < 1e300 { scale *= 10 }
    while abs(number) * scale >= 999_999.5 { scale /= 10 }
    return "\((number * scale).rounded() / scale)"
}
