extension Page {
    /// The page's text put together again: its prose as it was read, and every fence's lines from the values of its snippet.
    ///
    /// It equals the text that the page was parsed from, byte for byte.
    public var unparsed: String {
        let lines = ByteLines(Array(source.text.utf8))
        let edits = fencedTexts.flatMap { text, firstLine in
            Self.edits(putting: text, at: firstLine, of: lines)
        }
        return String(decoding: ByteEdit.apply(edits, to: lines.bytes), as: UTF8.self)
    }

    /// The texts of all snippets, outputs and twins with their first lines.
    private var fencedTexts: [(text: String, firstLine: Int)] {
        snippets.flatMap { snippet in
            let outputs = [snippet.output, snippet.twin?.output].compactMap { $0 }
            let codes = [(snippet.code, snippet.firstLine)]
            let twins = snippet.twin.map { [($0.code, $0.firstLine)] } ?? []
            return codes + twins + outputs.map { ($0.text, $0.firstLine) }
        }
    }

    /// The edits that put a text's lines behind what stands before them in the file.
    private static func edits(
        putting text: String, at firstLine: Int, of lines: ByteLines
    ) -> [ByteEdit] {
        let texts = text.utf8.split(separator: .lineFeed, omittingEmptySubsequences: false)
        return texts.dropLast().enumerated().map { place, line in
            let range = lines.range(of: firstLine + place)
            let kept = commonSuffix(lines.bytes[range], line)
            // Where a tab is cut in two by a list's indentation, blanks stand for its second part.
            let added = line.dropLast(kept)
            let prefix = lines.bytes[range].dropLast(kept)
            let isBlank = added.allSatisfy { $0 == .space }
            return ByteEdit(
                range: range, bytes: prefix + (isBlank ? [] : Array(added)) + line.suffix(kept))
        }
    }

    private static func commonSuffix(
        _ a: some BidirectionalCollection<UInt8>, _ b: some BidirectionalCollection<UInt8>
    ) -> Int {
        zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count
    }
}
