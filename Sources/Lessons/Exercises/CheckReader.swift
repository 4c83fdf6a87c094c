/// Reads `checks.yml`: the checks in order, each with its place.
struct CheckReader {
    private static let keys = [
        "says", "probe", "inputs", "rule", "atol", "rtol", "containing", "points", "hidden",
        "needs",
    ]
    private static let rules = ["equal", "close", "sameSet", "shape", "traps"]

    private let fields: YAMLFields

    /// The checks of a file; `probes` are the names that they may call, where they are known.
    static func checks(_ findings: Findings, probes: [String]?) -> [Check] {
        let before = findings.count
        let value = YAMLDocument(findings).read()
        guard let elements = value?.elements, !elements.isEmpty else {
            if findings.count == before {
                findings.report(
                    atLine: 1, "There is no check in this file.",
                    advice: "Write one `- says: …` for each, with its `probe:` and `inputs:`.")
            }
            return []
        }
        let checks = elements.compactMap { element in
            YAMLFields(element, of: "A check", known: keys).flatMap {
                CheckReader(fields: $0).check(probes: probes)
            }
        }
        reportNeeds(of: checks, to: findings)
        return checks
    }

    /// A check may need an earlier one; a visible one may not need a hidden one, which students do not have.
    private static func reportNeeds(of checks: [Check], to findings: Findings) {
        for (index, check) in checks.enumerated() {
            guard let needed = check.needs, let position = check.position else { continue }
            if needed > index {
                findings.report(
                    atLine: position.line,
                    "Check \(index + 1) needs check \(needed), which is not before it.",
                    advice: "Put the needed check first, and write its number.")
            } else if checks[needed - 1].isHidden && !check.isHidden {
                findings.report(
                    atLine: position.line,
                    "Check \(index + 1) is visible and needs check \(needed), which is hidden.",
                    advice: "Name a visible check.")
            }
        }
    }

    private func check(probes: [String]?) -> Check? {
        let says = fields.requiredText("says", "one sentence: what must hold")
        let probe = fields.requiredText("probe", "the name of the probe to call")
        if let probe, let probes, !probes.contains(probe) {
            fields["probe"]?.report(
                "There is no probe `\(probe)`.", advice: suggestion(for: probe, among: probes))
        }
        let written = fields.list("inputs")
        let inputs = written.compactMap { Self.seed($0) ?? ProbeValue($0) }
        let rule = rule()
        guard let says, let probe, let rule else { return nil }
        return Check(
            says: says, probe: probe, inputs: inputs, rule: rule,
            points: fields.integer("points", atLeast: 1) ?? 1,
            isHidden: fields.flag("hidden") ?? false,
            seeds: written.indices.filter { Self.seed(written[$0]) != nil },
            needs: fields.integer("needs", atLeast: 1), position: fields.value.position)
    }

    /// `{seed: 3}`: a number that grading may exchange; `nil` for any other input.
    private static func seed(_ value: YAMLValue) -> ProbeValue? {
        guard let mapping = value.node.mapping, mapping.count == 1,
            let number = mapping["seed"]?.int
        else { return nil }
        return .int(number)
    }

    // MARK: The rule

    private func rule() -> Check.Rule? {
        let name = fields.text("rule") ?? "equal"
        refuseStrays(beside: name)
        switch name {
        case "equal": return .equal
        case "sameSet": return .sameSet
        case "shape": return .shape
        case "close": return .close(atol: number("atol") ?? 1e-8, rtol: number("rtol") ?? 1e-5)
        case "traps":
            return fields.requiredText("containing", "a part of the message that must come")
                .map { .traps(containing: $0) }
        default:
            fields["rule"]?.report(
                "There is no rule `\(name)`.", advice: suggestion(for: name, among: Self.rules))
            return nil
        }
    }

    private func number(_ key: String) -> Double? {
        fields[key].flatMap { value in
            if let number = value.node.float, number >= 0, number.isFinite { return number }
            value.report("`\(key)` is a number from 0 up.")
            return nil
        }
    }

    /// Reports keys that belong to another rule.
    private func refuseStrays(beside rule: String) {
        for (key, owner) in [("atol", "close"), ("rtol", "close"), ("containing", "traps")]
        where owner != rule && Self.rules.contains(rule) {
            fields[key]?.report(
                "`\(key)` means nothing beside `rule: \(rule)`.",
                advice: "It belongs to `rule: \(owner)`.")
        }
    }
}
