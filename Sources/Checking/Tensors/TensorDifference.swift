/// How the tensors of a printed text differ from those of the written one, in tensor terms.
struct TensorDifference {
    let written: String
    let printed: String
    let tolerance: Double?

    /// A sentence for each tensor that differs; none where the two sides do not hold as many tensors.
    var sentences: [String] {
        let (right, answer) = (TensorText.all(in: written), TensorText.all(in: printed))
        guard right.count == answer.count else { return [] }
        return zip(right, answer).enumerated().compactMap { index, pair in
            let words = sentence(pair.0, pair.1)
            return words.map { right.count == 1 ? $0 : "Tensor \(index + 1): \($0)" }
        }
    }

    private func sentence(_ written: TensorText, _ printed: TensorText) -> String? {
        let wrong = zip(written.numbers, printed.numbers).enumerated().filter { _, pair in
            !pair.0.accepts(pair.1, tolerance: tolerance)
        }.map(\.offset)
        if written.shape == printed.shape, wrong.isEmpty {
            return written.suffix == printed.suffix
                ? nil
                : "The numbers are right; after them comes “\(printed.suffix)”, expected “\(written.suffix)”."
        }
        let difference = GridDifference(
            expected: written.grid, got: printed.grid, wrongPlaces: wrong)
        let isSameShape = written.shape == printed.shape && !written.shape.isEmpty
        let shape = isSameShape ? "Shape \(written.shape), as expected." : nil
        return ([shape] + difference.sentences + [passing(difference)]).compactMap(\.self)
            .joined(separator: " ")
    }

    /// The tolerance that would pass: the largest error, rounded up to one digit.
    private func passing(_ difference: GridDifference) -> String? {
        guard let error = difference.largestError,
            difference.expected.shape == difference.got.shape,
            difference.hasOnlyFiniteErrors
        else { return nil }
        return "It would pass with `tol=\(Self.roundedUp(error))`."
    }

    /// A little more than `error` with one digit: `4e-04` for 3.1e-4.
    static func roundedUp(_ error: Double) -> String {
        var unit = 1.0
        while unit > error { unit /= 10 }
        while unit * 10 <= error { unit *= 10 }
        let digit = (error / unit * (1 - 1e-9)).rounded(.up)
        return shortText(digit * unit)
    }
}
