/// The words by which a text is found: Latin words and names whole, Chinese, Japanese and Korean by pairs of characters.
///
/// `site/search.js` cuts what the reader types in the same way: a change here is a change there.
func searchWords(_ text: String) -> [String] {
    var words: [String] = []
    var run = String.UnicodeScalarView()
    var isIdeographic = false
    func close() {
        words += isIdeographic ? pairs(run) : [String(run)]
        run.removeAll()
    }
    for scalar in text.lowercased().unicodeScalars {
        let belongs = isIdeograph(scalar) || isLetter(scalar)
        if !run.isEmpty, !belongs || isIdeograph(scalar) != isIdeographic { close() }
        guard belongs else { continue }
        isIdeographic = isIdeograph(scalar)
        run.append(scalar)
    }
    if !run.isEmpty { close() }
    return words.filter { $0.unicodeScalars.count <= 40 }
}

/// A run of characters as overlapping pairs; one alone is itself.
private func pairs(_ run: String.UnicodeScalarView) -> [String] {
    let all = Array(run)
    guard all.count > 1 else { return [String(run)] }
    return zip(all, all.dropFirst()).map { String(String.UnicodeScalarView([$0, $1])) }
}

private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
        return ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) || scalar == "_"
    }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
}

/// Whether a character belongs to a script that is written without blanks between words.
private func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF,
        0x20000...0x3FFFF:
        true
    default: false
    }
}
