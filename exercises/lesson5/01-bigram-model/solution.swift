/// How often `second` stands right after `first`.
func pairs(_ text: String, _ first: Character, _ second: Character) -> Int {
    // solution
    zip(text, text.dropFirst()).count { $0 == first && $1 == second }
    // starter: return -1
    // end solution
}

/// The probability of `second` after `first`; 0 if `first` was never followed.
func conditional(_ text: String, _ second: Character, _ first: Character) -> Double {
    // solution
    // starter: return -1
    let followed = text.dropLast().count { $0 == first }
    if followed == 0 { return 0 }
    return Double(pairs(text, first, second)) / Double(followed)
    // end solution
}

/// The probability of the sequence under the pairs of the text.
func likelihood(_ text: String, _ sequence: String) -> Double {
    // solution
    // starter: return -1
    guard let start = sequence.first else { return 1 }
    var product = Double(text.count { $0 == start }) / Double(text.count)
    for (first, second) in zip(sequence, sequence.dropFirst()) {
        product *= conditional(text, second, first)
    }
    return product
    // end solution
}
