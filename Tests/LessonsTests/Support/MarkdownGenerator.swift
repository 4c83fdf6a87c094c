/// Makes Markdown that is likely to be difficult, the same for the same seed.
struct MarkdownGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    /// SplitMix64.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    private static let pieces = [
        "```", "````", "~~~", "swift", "output", "python", "quiz", " hide", " tol=1", "\n", "\n",
        "\n", "\n\n", "\r\n", "> ", "> ", "- ", "1. ", "\t", "    ", "  ", " ", "$", "$", "$$",
        "|", "|-|-|", "---", "===", "# ", "## ", "[^a]", "[^a]: ", "[b]: /c", "[b]", "![", "](",
        ")", "`", "``", "*", "**", "_", "\\", "<div>", "<!--", "-->", "&amp;", "> [!NOTE]\n", "a",
        "b", "1", "é", "数", "\u{301}", "kind: choice", "ask: x", "- right: y", "why: |\n  z", "{",
        "[", "]", "&x", "*x", "# Title\n",
    ]

    /// Markdown of many pieces in a random order.
    mutating func markdown(pieces count: Int) -> String {
        (0..<count).map { _ in Self.pieces.randomElement(using: &self) ?? "" }.joined()
    }

    /// A page whose fences, lists and quotes stand in each other at random.
    mutating func nestedPage(depth: Int) -> String {
        "# Title\n\n" + nested(prefix: "", depth: depth)
    }

    private mutating func nested(prefix: String, depth: Int) -> String {
        let inner = depth > 0 ? Int.random(in: 0..<4, using: &self) : 3
        switch inner {
        case 0:
            return "\(prefix)- item\n\(prefix)\n" + nested(prefix: prefix + "  ", depth: depth - 1)
        case 1:
            return "\(prefix)> quote\n\(prefix)>\n"
                + nested(prefix: prefix + "> ", depth: depth - 1)
        case 2:
            return nested(prefix: prefix, depth: depth - 1) + "\(prefix)\n"
                + nested(prefix: prefix, depth: depth - 1)
        default: return fences(prefix: prefix)
        }
    }

    private mutating func fences(prefix: String) -> String {
        let codes = ["print(1)", "", "\tx", "  y  ", "``", "$a$", "|a|b|"]
        let code = (0..<Int.random(in: 0..<4, using: &self)).map { _ in
            codes.randomElement(using: &self) ?? ""
        }
        let lines = ["```swift"] + code + ["```", "", "```output"] + code + ["```", ""]
        return lines.map { "\(prefix)\($0)\n" }.joined()
    }

    /// Bytes of any kind.
    mutating func bytes(count: Int) -> [UInt8] {
        (0..<count).map { _ in UInt8.random(in: 0...255, using: &self) }
    }
}
