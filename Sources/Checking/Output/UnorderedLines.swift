/// Written lines paired with printed ones, whatever their order.
struct UnorderedLines {
    /// For each written line, the printed one that it stands for.
    private(set) var partners: [Int?]
    /// The printed lines that no written line stands for, unless some were left out on purpose.
    private(set) var leftOver: [Int]
    private let areWrittenLinesPaired: Bool

    /// Pairs equal lines first, then those that differ in their numbers or have parts left out.
    init(_ written: [LinePattern], _ printed: [String]) {
        var open = Dictionary(grouping: printed.indices) { printed[$0] }.mapValues {
            Array($0.reversed())
        }
        partners = written.map { open[$0.text]?.popLast() }
        var rest = open.values.joined().sorted()
        for (index, line) in written.enumerated() where partners[index] == nil && !line.isElision {
            guard let found = rest.firstIndex(where: { line.matches(printed[$0]) }) else {
                continue
            }
            partners[index] = rest.remove(at: found)
        }
        areWrittenLinesPaired = zip(written, partners).allSatisfy { $0.isElision || $1 != nil }
        leftOver = written.contains(where: \.isElision) ? [] : rest
    }

    /// Whether every line has its partner.
    var areSame: Bool { leftOver.isEmpty && areWrittenLinesPaired }
}
