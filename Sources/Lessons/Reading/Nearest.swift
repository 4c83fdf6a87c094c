/// The candidate that a mistyped name most likely means, or `nil` where none is close.
///
/// Letter case is ignored; two letters swapped count as one slip. A name may be off by one letter in three, at least one,
/// or be the beginning of one candidate alone.
///
///     nearest("nroun", among: ["norun", "error"])   // "norun"
public func nearest(_ name: String, among candidates: some Sequence<String>) -> String? {
    let word = Array(name.lowercased())
    let candidates = Array(candidates)
    let close = candidates.compactMap { candidate -> (name: String, distance: Int)? in
        let other = Array(candidate.lowercased())
        let slips = max(1, max(word.count, other.count) / 3)
        guard abs(word.count - other.count) <= slips else { return nil }
        let distance = editDistance(word, other)
        // A name shares at least one letter with what it was meant to be.
        guard distance <= slips, distance < max(word.count, other.count) else { return nil }
        return (candidate, distance)
    }
    if let best = close.min(by: { $0.distance < $1.distance }) { return best.name }
    let longer = candidates.filter { word.count >= 3 && $0.lowercased().starts(with: word) }
    return longer.count == 1 ? longer[0] : nil
}

/// "Did you mean …?" where a candidate is close, else all that there are.
public func suggestion(for name: String, among candidates: [String]) -> String {
    if let near = nearest(name, among: candidates) { return "Did you mean `\(near)`?" }
    guard !candidates.isEmpty else { return "Nothing has a name there." }
    return "There are: " + candidates.map { "`\($0)`" }.joined(separator: ", ") + "."
}

/// How many letters to add, drop, change or swap with their neighbour to turn one word into the other.
private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
        var row = [i + 1]
        for j in b.indices {
            var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
            if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
                best = min(best, beforeLast[j - 1] + 1)
            }
            row.append(best)
        }
        beforeLast = last
        last = row
    }
    return last[b.count]
}
