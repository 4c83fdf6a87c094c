/// A sequence with parts left out: `pieces` come in this order, the first at the start and the last at
/// the end, with anything between two of them. One piece means that nothing is left out.
struct Elided<Element> {
    var pieces: [[Element]]

    /// Splits a written sequence where something was left out.
    init(_ written: some Sequence<Element>, isElision: (Element) -> Bool) {
        pieces = [[]]
        for element in written {
            if isElision(element) {
                pieces.append([])
            } else {
                pieces[pieces.count - 1].append(element)
            }
        }
    }

    init(pieces: [[Element]]) {
        self.pieces = pieces
    }

    /// Whether a whole sequence fits. Each piece is taken at the first place where it fits, which never
    /// has to be undone: the time is that of looking for each piece once.
    func matches<Other>(_ others: [Other], where fits: (Element, Other) -> Bool) -> Bool {
        guard let first = pieces.first, let last = pieces.last else { return others.isEmpty }
        guard pieces.count > 1 else {
            return first.count == others.count && zip(first, others).allSatisfy(fits)
        }
        guard first.count + last.count <= others.count,
            zip(first, others).allSatisfy(fits),
            zip(last, others.suffix(last.count)).allSatisfy(fits)
        else { return false }
        var rest = others[first.count..<(others.count - last.count)]
        for piece in pieces.dropFirst().dropLast() {
            guard let found = firstFit(of: piece, in: rest, where: fits) else { return false }
            rest = rest[(found + piece.count)...]
        }
        return true
    }

    private func firstFit<Other>(
        of piece: [Element], in others: ArraySlice<Other>, where fits: (Element, Other) -> Bool
    ) -> Int? {
        guard piece.count <= others.count else { return nil }
        return (others.startIndex...(others.endIndex - piece.count)).first { start in
            zip(piece, others[start...]).allSatisfy(fits)
        }
    }
}
