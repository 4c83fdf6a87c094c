// message: Of the times the first one was *followed*, how often by the second? You divide by all pairs.
// fails: 3, 4, 6, 8, 9, 12, 13

/// How often `second` stands right after `first`.
func pairs(_ text: String, _ first: Character, _ second: Character) -> Int {
    zip(text, text.dropFirst()).count { $0 == first && $1 == second }
}

/// The probability of `second` after `first`; 0 if `first` was never followed.
func conditional(_ text: String, _ second: Character, _ first: Character) -> Double {
    let followed = text.dropLast().count
    if followed == 0 { return 0 }
    return Double(pairs(text, first, second)) / Double(followed)
}

/// The probability of the sequence under the pairs of the text.
func likelihood(_ text: String, _ sequence: String) -> Double {
    guard let start = sequence.first else { return 1 }
    var product = Double(text.count { $0 == start }) / Double(text.count)
    for (first, second) in zip(sequence, sequence.dropFirst()) {
        product *= conditional(text, second, first)
    }
    return product
}
