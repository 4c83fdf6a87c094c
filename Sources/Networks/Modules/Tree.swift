extension Module: CustomStringConvertible {
    /// The network as PyTorch prints it.
    public var description: String { text }

    /// A module's name with what `extraRepr` says, and the modules within on lines of their own.
    final var tree: String {
        let extra = extraRepr.isEmpty ? [] : extraRepr.lines
        let lines = members.compactMap { member in
            member.module.map { "(\(member.name)): " + $0.text.indented }
        }
        return Module.tree(typeName, extra, lines)
    }

    static func tree(_ name: String, _ extra: [String], _ lines: [String]) -> String {
        if lines.isEmpty && extra.count <= 1 { return "\(name)(\(extra.first ?? ""))" }
        return name + "(\n  " + joinedTexts(extra + lines, "\n  ") + "\n)"
    }
}

extension String {
    /// The parts between the ends of lines.
    var lines: [String] {
        split(separator: "\n" as Character, omittingEmptySubsequences: false).map { String($0) }
    }

    /// All lines but the first moved to the right by two spaces.
    var indented: String { joinedTexts(lines, "\n  ") }
}

/// The texts with a separator between them.
func joinedTexts(_ texts: [String], _ separator: String) -> String {
    var result = ""
    for (place, text) in texts.enumerated() { result += place == 0 ? text : separator + text }
    return result
}

/// A truth value as Python writes it.
func python(_ flag: Bool) -> String { flag ? "True" : "False" }
