/// Reads the words after a fence's language and reports those that mean nothing or contradict each other.
struct FenceWords {
    private let fence: Fence
    private let known: [String]
    private let findings: Findings
    private var seen: [String: Fence.Word] = [:]

    /// The words of a fence; `known` are the flags and, with `=` at their end, the keys that it may have.
    init(_ fence: Fence, known: [String], findings: Findings) {
        self.fence = fence
        self.known = known
        self.findings = findings
        for word in fence.words { add(word) }
    }

    private mutating func add(_ word: Fence.Word) {
        let name = word.assignment.map { $0.key + "=" } ?? word.text
        if isSetting(word, name) { return }
        guard known.contains(name) else {
            findings.report(
                at: word.position,
                "`\(word.text)` means nothing after `\(fence.language.text)`.", quote: word.text,
                advice: known.isEmpty ? "Take it out." : suggestion(for: name, among: known))
            return
        }
        if seen.updateValue(word, forKey: name) != nil {
            findings.report(
                at: word.position, "`\(name)` stands here twice.", quote: word.text,
                advice: "Take one out.")
        }
    }

    /// After `sweep`, one assignment may have any name: that of what is swept.
    private func isSetting(_ word: Fence.Word, _ name: String) -> Bool {
        word.assignment != nil && !known.contains(name) && known.contains("sweep")
            && fence.words.contains { $0.text == "sweep" }
    }

    /// The assignments whose names are none of the known ones, where `sweep` allows them.
    var settings: [Fence.Word] {
        fence.words.filter { word in
            word.assignment.map { isSetting(word, $0.key + "=") } ?? false
        }
    }

    /// Whether a flag is there.
    func contains(_ flag: String) -> Bool { seen[flag] != nil }

    /// Where a flag or key stands.
    func position(of name: String) -> SourcePosition? { seen[name]?.position }

    /// The value of `key=value`.
    func value(of key: String) -> String? { seen[key + "="]?.assignment?.value }

    /// The value of `key=value` read by a function; a value that it cannot read is reported with what was expected.
    func value<Value>(of key: String, expecting: String, read: (String) -> Value?) -> Value? {
        guard let word = seen[key + "="], let text = word.assignment?.value else { return nil }
        if let value = read(text) { return value }
        findings.report(
            at: word.position, "`\(word.text)`: `\(key)` is \(expecting).", quote: word.text,
            advice: "Write `\(key)=` and \(expecting).")
        return nil
    }

    /// Reports every pair of the given words that stand here together; at the later one.
    func refuse(anyTwoOf names: [String], because reason: String) {
        let present = names.compactMap { seen[$0] }.sorted { $0.position < $1.position }
        guard let first = present.first else { return }
        for word in present.dropFirst() {
            findings.report(
                at: word.position, "`\(first.text)` and `\(word.text)` contradict each other.",
                quote: word.text, advice: reason)
        }
    }
}
