import Yams

/// The fields of a YAML mapping, read by name; every unknown, missing or mistyped one is reported at its place.
struct YAMLFields {
    /// The mapping itself.
    let value: YAMLValue
    private let fields: [String: YAMLValue]
    /// The keys that a mistyped one most likely means: they are not missed once more.
    private let mistyped: Set<String>

    /// The fields of a mapping; `nil`, and reported, where the value is none.
    init?(_ value: YAMLValue, of what: String, known: [String]) {
        guard let mapping = value.node.mapping else {
            value.report(
                "\(what) is a list of `key: value` lines.",
                advice: "Its keys are \(known.map { "`\($0)`" }.joined(separator: ", ")).")
            return nil
        }
        self.value = value
        var fields: [String: YAMLValue] = [:]
        var mistyped: Set<String> = []
        for (key, node) in mapping {
            let keyValue = YAMLValue(node: key, document: value.document)
            let name = key.scalar?.string ?? ""
            if known.contains(name) {
                fields[name] = YAMLValue(node: node, document: value.document)
            } else {
                nearest(name, among: known).map { _ = mistyped.insert($0) }
                keyValue.report(
                    "\(what) has no key `\(name)`.", advice: suggestion(for: name, among: known))
            }
        }
        self.fields = fields
        self.mistyped = mistyped
    }

    /// Whether a key is there.
    func has(_ key: String) -> Bool { fields[key] != nil }

    /// The value of a key, if it is there and not empty.
    subscript(key: String) -> YAMLValue? { fields[key].flatMap { $0.isNull ? nil : $0 } }

    /// The value of a key that must be there.
    func required(_ key: String, _ meaning: String) -> YAMLValue? {
        if let value = self[key] { return value }
        guard !mistyped.contains(key) else { return nil }
        (fields[key] ?? value).report(
            "`\(key)` is missing.", advice: "Write `\(key):` and \(meaning).")
        return nil
    }

    /// A text that may be absent.
    func text(_ key: String) -> String? {
        self[key].flatMap { text(of: $0, key) }
    }

    /// A text that must be there.
    func requiredText(_ key: String, _ meaning: String) -> String? {
        required(key, meaning).flatMap { text(of: $0, key) }
    }

    private func text(of value: YAMLValue, _ key: String) -> String? {
        let text = value.text.map { String($0.trimmingSuffix(while: \.isWhitespace)) }
        if let text, !text.isEmpty { return text }
        value.report("`\(key)` is a text.", advice: "Put a text after `\(key):`.")
        return nil
    }

    /// A whole number of at least `minimum`.
    func integer(_ key: String, atLeast minimum: Int) -> Int? {
        self[key].flatMap { value in
            if let number = value.node.int, number >= minimum { return number }
            value.report("`\(key)` is a whole number from \(minimum) up.")
            return nil
        }
    }

    /// `true` or `false`.
    func flag(_ key: String) -> Bool? {
        self[key].flatMap { value in
            if let flag = value.node.bool { return flag }
            value.report("`\(key)` is `true` or `false`.")
            return nil
        }
    }

    /// A list; empty where the key is absent.
    func list(_ key: String) -> [YAMLValue] {
        guard let value = self[key] else { return [] }
        if let elements = value.elements { return elements }
        value.report("`\(key)` is a list.", advice: "Write `[a, b]`, or one `- …` line for each.")
        return []
    }

    /// A list of texts; empty where the key is absent.
    func texts(_ key: String) -> [(text: String, value: YAMLValue)] {
        list(key).compactMap { value in text(of: value, key).map { ($0, value) } }
    }
}

extension String {
    fileprivate func trimmingSuffix(while isDropped: (Character) -> Bool) -> Substring {
        self[..<(lastIndex { !isDropped($0) }.map { index(after: $0) } ?? startIndex)]
    }
}
