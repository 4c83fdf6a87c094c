import Arrays

/// The equation of an `einsum`, read: a number for every dimension of every operand and of the
/// result. Letters have their code, and the dimensions of an ellipsis numbers above all letters.
struct EinsteinLabels {
    private(set) var inputs: [[Int]]
    private(set) var result: [Int]

    init(_ equation: String, _ operands: [Tensor]) {
        let text = equation.utf8.filter { $0 != 32 }
        let sides = EinsteinLabels.sides(text)
        let terms = sides.inputs.split(separator: 44, omittingEmptySubsequences: false)
        if terms.count != operands.count {
            stop(
                "einsum(): \(terms.count > operands.count ? "fewer" : "more") operands were "
                    + "provided than specified in the equation")
        }
        let widest = zip(terms, operands).map { EinsteinLabels.spare($0, $1) }.max() ?? 0
        inputs = zip(terms, operands).map {
            EinsteinLabels.labels($0, ellipsis: EinsteinLabels.spare($0, $1), widest)
        }
        for (number, operand) in operands.enumerated() where inputs[number].count != operand.dim() {
            stop(
                "einsum(): the number of subscripts in the equation (\(inputs[number].count)) "
                    + "does not match the number of dimensions (\(operand.dim())) for operand "
                    + "\(number) and no ellipsis was given")
        }
        let all = inputs
        result =
            sides.result.map { EinsteinLabels.labels($0, ellipsis: widest, widest) }
            ?? EinsteinLabels.implied(all)
        for label in result where !all.contains(where: { $0.contains(label) }) {
            stop(
                "einsum(): output subscript \(EinsteinLabels.letter(label)) does not appear in "
                    + "the equation for any input operand")
        }
        checkSizes(operands)
    }

    private static func letter(_ label: Int) -> String {
        String(UnicodeScalar(UInt8(truncatingIfNeeded: label)))
    }

    /// What stands before and after the arrow.
    private static func sides(_ text: [UInt8]) -> (
        inputs: ArraySlice<UInt8>, result: ArraySlice<UInt8>?
    ) {
        let arrow = text.indices.dropLast().first { text[$0] == 45 && text[$0 + 1] == 62 }
        guard let arrow else { return (text[...], nil) }
        return (text[..<arrow], text[(arrow + 2)...])
    }

    /// How many dimensions of a tensor have no letter.
    private static func spare(_ term: ArraySlice<UInt8>, _ operand: Tensor) -> Int {
        term.contains(46) ? operand.dim() - term.filter { $0 != 46 }.count : 0
    }

    /// The letters of one term; an ellipsis is counted from the right, so that it broadcasts.
    private static func labels(
        _ term: ArraySlice<UInt8>, ellipsis count: Int, _ widest: Int
    ) -> [Int] {
        var labels: [Int] = []
        var dots = 0
        for byte in term {
            if byte == 46 {
                dots += 1
                if dots == 3 { labels += (0..<max(count, 0)).map { 256 + widest - count + $0 } }
            } else if (byte | 32) >= 97 && (byte | 32) <= 122 {
                labels.append(Int(byte))
            } else {
                stop(
                    "einsum(): invalid subscript given: \(letter(Int(byte))), subscripts must be "
                        + "in [a-zA-Z]")
            }
        }
        return labels
    }

    /// Without an arrow: the ellipsis, then the letters that occur once.
    private static func implied(_ inputs: [[Int]]) -> [Int] {
        let all = inputs.flatMap { $0 }
        let dots = Set(all.filter { $0 >= 256 }).sorted()
        return dots
            + all.filter { label in
                label < 256 && all.filter { $0 == label }.count == 1
            }.sorted()
    }

    private func checkSizes(_ operands: [Tensor]) {
        var sizes: [Int: Int] = [:]
        for (number, operand) in operands.enumerated() {
            for (dim, label) in inputs[number].enumerated() where operand.shape[dim] != 1 {
                let size = operand.shape[dim]
                if let known = sizes[label], known != size {
                    stop(
                        "einsum(): subscript \(EinsteinLabels.letter(label)) has size \(size) for "
                            + "operand \(number) which does not broadcast with previously seen "
                            + "size \(known)")
                }
                sizes[label] = size
            }
        }
    }
}
