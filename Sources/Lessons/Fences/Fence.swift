/// A fenced code block with an info string, and where all of it stands in the source.
struct Fence {
    /// A word of the info string.
    struct Word {
        /// The word.
        var text: String
        /// Where it starts.
        var position: SourcePosition

        /// For `key=value`: the two sides.
        var assignment: (key: String, value: String)? {
            guard let equals = text.firstIndex(of: "=") else { return nil }
            return (String(text[..<equals]), String(text[text.index(after: equals)...]))
        }
    }

    /// The first word of the info string.
    var language: Word
    /// The words after it.
    var words: [Word]
    /// The text between the fences, each line ending in `\n`.
    var text: String
    /// The line of the first line of text.
    var firstLine: Int
    /// For each line of text, how many bytes stand before it.
    var indents: [Int]
    /// The bytes from the first backtick to the end of the last line.
    var range: SourceRange
    /// The bytes of the lines of text.
    var textRange: SourceRange
    /// What stands before the lines of text.
    var prefix: ContainerPrefix
    /// Whether a closing fence ends it.
    var isClosed: Bool

    /// The fence that a code block of libcmark's tree is; `nil` for indented code and a bare fence.
    init?(_ node: MarkdownNode, in lines: ByteLines) {
        guard !node.fenceInfo.isEmpty else { return nil }
        let opening = lines.range(of: node.firstLine)
        let start = min(opening.lowerBound + node.firstColumn - 1, opening.upperBound)
        guard let words = Self.words(from: start, to: opening.upperBound, node, lines) else {
            return nil
        }
        language = words[0]
        self.words = Array(words.dropFirst())
        firstLine = node.firstLine + 1
        let literal = node.literal.utf8.split(
            separator: .lineFeed, omittingEmptySubsequences: false)
        let count = literal.last?.isEmpty == true ? literal.count - 1 : literal.count
        prefix = ContainerPrefix(firstLine: lines.bytes[opening.lowerBound..<start])
        (text, indents) = Self.content(literal.prefix(count), from: firstLine, lines)
        let closing = firstLine + count
        let textStart = lines.fullRange(of: firstLine).lowerBound
        textRange = textStart..<lines.fullRange(of: closing).lowerBound
        isClosed = Self.isClosing(closing, of: node, in: lines)
        let lastLine = isClosed ? closing : max(node.firstLine, closing - 1)
        range = start..<lines.range(of: lastLine).upperBound
    }

    private static func words(
        from start: Int, to end: Int, _ node: MarkdownNode, _ lines: ByteLines
    ) -> [Word]? {
        guard start < end else { return nil }
        let fence = lines.bytes[start]
        let info = lines.bytes[start..<end].drop { $0 == fence }
        let words = info.split(whereSeparator: \.isBlank).map { word in
            let column = word.startIndex - start + node.firstColumn
            return Word(
                text: word.text, position: SourcePosition(line: node.firstLine, column: column))
        }
        return words.isEmpty ? nil : words
    }

    /// The lines of text as they stand in the source, each without what libcmark took off before it.
    private static func content(
        _ literal: some Collection<Substring.UTF8View>, from firstLine: Int, _ lines: ByteLines
    ) -> (text: String, indents: [Int]) {
        var text: [UInt8] = []
        var indents: [Int] = []
        for (place, content) in literal.enumerated() {
            let raw = lines[firstLine + place]
            let bare = content.last == .carriageReturn ? content.dropLast() : content[...]
            let same = zip(raw.reversed(), bare.reversed()).prefix { $0 == $1 }.count
            indents.append(raw.count - same)
            // Where a tab was cut in two, libcmark put spaces for its second part.
            text.append(contentsOf: bare)
            text.append(.lineFeed)
        }
        return (String(decoding: text, as: UTF8.self), indents)
    }

    /// Whether a line closes the fence: the next block does not start on it, and it holds nothing but a fence.
    private static func isClosing(
        _ line: Int, of node: MarkdownNode, in lines: ByteLines
    ) -> Bool {
        guard line <= lines.count, node.following?.firstLine != line else { return false }
        let content = lines[line].drop { $0.isBlank || $0 == .quoteMarker }.trimmed
        let fence = lines.bytes[lines.range(of: node.firstLine).lowerBound + node.firstColumn - 1]
        return content.count >= 3 && content.allSatisfy { $0 == fence }
    }
}
