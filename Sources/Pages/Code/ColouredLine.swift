/// A stretch of one line of code and the manner in which it is set.
struct Stretch: Hashable {
    /// UTF-8 offsets in the line.
    var range: Range<Int>
    /// The class that colours it; `nil` for ink.
    var style: String?
    /// What the card at a name says, line by line.
    var card: String?
    /// Whether a diagnostic points at it.
    var isMarked = false
}

/// A line of code cut into stretches that follow each other without overlap.
struct ColouredLine: Hashable {
    /// The line without its line break.
    var text: String
    /// The stretches, in order; what lies between them is ink.
    var stretches: [Stretch]

    /// The markup of the line; `names` counts the cards of the block, of which only the first is a tab stop.
    func html(names: inout Int) -> HTML {
        let bytes = Array(text.utf8)
        var parts: [HTML] = []
        var end = 0
        for stretch in stretches where stretch.range.lowerBound >= end {
            guard stretch.range.upperBound <= bytes.count else { break }
            parts.append(
                .text(String(decoding: bytes[end..<stretch.range.lowerBound], as: UTF8.self)))
            let text = String(decoding: bytes[stretch.range], as: UTF8.self)
            parts.append(stretch.html(text, names: &names))
            end = stretch.range.upperBound
        }
        parts.append(.text(String(decoding: bytes[end...], as: UTF8.self)))
        return .fragment(parts)
    }

    /// The line with the words marked that a diagnostic points at, by their UTF-8 offsets.
    func marking(_ offsets: Set<Int>) -> ColouredLine {
        var line = self
        for offset in offsets where offset < text.utf8.count {
            if let index = stretches.firstIndex(where: { $0.range.contains(offset) }) {
                line.stretches[index].isMarked = true
            } else {
                let word = Stretch(range: offset..<offset + 1, isMarked: true)
                let place = line.stretches.firstIndex { $0.range.lowerBound > offset }
                line.stretches.insert(word, at: place ?? line.stretches.endIndex)
            }
        }
        return line
    }

    /// The blanks at the line's start, by which a broken line hangs.
    var indent: Int { text.utf8.prefix { $0 == UInt8(ascii: " ") }.count }
}

extension Stretch {
    fileprivate func html(_ text: String, names: inout Int) -> HTML {
        let inner = styled(text, names: &names)
        return isMarked ? element("u", [:], inner) : inner
    }

    private func styled(_ text: String, names: inout Int) -> HTML {
        if let card {
            names += 1
            return element(
                "span",
                ["class": "t", "tabindex": names == 1 ? "0" : "-1", "data-d": "\(card)"],
                .text(text))
        }
        guard let style else { return .text(text) }
        return element("span", ["class": "\(style)"], .text(text))
    }
}
